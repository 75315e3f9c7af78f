package org.bangfu.reporting.analytics.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.bangfu.kit.value.sheet.SheetType;
import org.bangfu.reporting.analytics.Analyse;
import org.bangfu.reporting.analytics.Analysis;
import org.bangfu.reporting.analytics.Matrix;
import org.bangfu.reporting.indicator.Catalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same figures as a matrix for a spreadsheet: an indicator a column. */
@Path("/v1/analytics.csv")
@RunOnVirtualThread
@Tag(name = "Figures")
class AnalyticsFile {
  /** What the sheet of a workbook with them is called. */
  static final String SHEET = "指标";

  private final Catalogue catalogue;
  private final Analyse analyse;
  private final Caller caller;

  AnalyticsFile(Catalogue catalogue, Analyse analyse, Caller caller) {
    this.catalogue = catalogue;
    this.analyse = analyse;
    this.caller = caller;
  }

  @GET
  @Produces(SheetType.CSV)
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "The same as CSV for a spreadsheet: an indicator a column",
      description =
          "Columns are named in Chinese, each indicator with its id. Values that a spreadsheet would"
              + " take for formulas have an apostrophe before.")
  @APIResponse(responseCode = "200", description = "The figures, an indicator a column")
  @APIResponse(
      responseCode = "404",
      description = "There is no such division or indicator, or it is not the caller's")
  public String exportAnalytics(@BeanParam AnalysisQuery query) throws IOException {
    Analysis analysis = query.read(catalogue, caller.scope());
    Matrix matrix = Matrix.of(analysis, analyse.read(caller.scope(), analysis));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SheetFormat.CSV.write(bytes, SHEET, matrix.header(), matrix.rows().iterator());
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
