package org.bangfu.reporting.analytics.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.text.SpreadsheetText;
import org.bangfu.reporting.analytics.Analyse;
import org.bangfu.reporting.analytics.Analysis;
import org.bangfu.reporting.analytics.Matrix;
import org.bangfu.reporting.indicator.Catalogue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The same figures as a matrix for a spreadsheet: an indicator a column. */
@Path("/v1/analytics.csv")
@RunOnVirtualThread
@Tag(name = "Figures")
class AnalyticsFile {
  private final Catalogue catalogue;
  private final Analyse analyse;
  private final Caller caller;

  AnalyticsFile(Catalogue catalogue, Analyse analyse, Caller caller) {
    this.catalogue = catalogue;
    this.analyse = analyse;
    this.caller = caller;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
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
    StringBuilder text = new StringBuilder().append(SpreadsheetText.MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(matrix.header().stream().map(SpreadsheetText::harmless));
      for (List<@Nullable Object> row : matrix.rows()) {
        csv.printRecord(row.stream().map(AnalyticsFile::cell));
      }
    }
    return text.toString();
  }

  /** Numbers as they are, of which a negative one is one, and texts that are no formulas. */
  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> SpreadsheetText.harmless(text);
      default -> value.toString();
    };
  }
}
