package org.bangfu.reporting.analytics.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The same figures as a workbook: an indicator a column. */
@Path("/v1/analytics.xlsx")
@RunOnVirtualThread
@Tag(name = "Figures")
class AnalyticsWorkbook {
  private final Catalogue catalogue;
  private final Analyse analyse;
  private final Caller caller;

  AnalyticsWorkbook(Catalogue catalogue, Analyse analyse, Caller caller) {
    this.catalogue = catalogue;
    this.analyse = analyse;
    this.caller = caller;
  }

  @GET
  @Produces(SheetType.XLSX)
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "The same as a workbook (XLSX): an indicator a column",
      description = "Codes and names are texts, figures are numbers, and nothing is a formula.")
  @APIResponse(
      responseCode = "200",
      description = "The figures, an indicator a column",
      content =
          @Content(
              mediaType = SheetType.XLSX,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "404",
      description = "There is no such division or indicator, or it is not the caller's")
  public RestResponse<byte[]> exportAnalyticsAsWorkbook(@BeanParam AnalysisQuery query)
      throws IOException {
    Analysis analysis = query.read(catalogue, caller.scope());
    Matrix matrix = Matrix.of(analysis, analyse.read(caller.scope(), analysis));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SheetFormat.XLSX.write(bytes, AnalyticsFile.SHEET, matrix.header(), matrix.rows().iterator());
    return RestResponse.ResponseBuilder.ok(bytes.toByteArray())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"analytics.xlsx\"")
        .build();
  }
}
