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
import java.math.BigDecimal;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.reporting.analytics.Analyse;
import org.bangfu.reporting.analytics.Analysis;
import org.bangfu.reporting.analytics.Matrix;
import org.bangfu.reporting.indicator.Catalogue;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The same figures as a workbook: an indicator a column. */
@Path("/v1/analytics.xlsx")
@RunOnVirtualThread
@Tag(name = "Figures")
class AnalyticsWorkbook {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Catalogue catalogue;
  private final Analyse analyse;
  private final Caller caller;

  AnalyticsWorkbook(Catalogue catalogue, Analyse analyse, Caller caller) {
    this.catalogue = catalogue;
    this.analyse = analyse;
    this.caller = caller;
  }

  @GET
  @Produces(XLSX)
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "The same as a workbook (XLSX): an indicator a column",
      description = "Codes and names are texts, figures are numbers, and nothing is a formula.")
  @APIResponse(
      responseCode = "200",
      description = "The figures, an indicator a column",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "404",
      description = "There is no such division or indicator, or it is not the caller's")
  public RestResponse<byte[]> exportAnalyticsAsWorkbook(@BeanParam AnalysisQuery query)
      throws IOException {
    Analysis analysis = query.read(catalogue, caller.scope());
    Matrix matrix = Matrix.of(analysis, analyse.read(caller.scope(), analysis));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Bangfu", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("指标");
      write(sheet, 0, matrix.header());
      sheet.freezePane(0, 1);
      for (int row = 0; row < matrix.rows().size(); row++) {
        write(sheet, row + 1, matrix.rows().get(row));
      }
    }
    return RestResponse.ResponseBuilder.ok(bytes.toByteArray())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"analytics.xlsx\"")
        .build();
  }

  private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof String text) {
        sheet.inlineString(row, column, text);
      } else if (value != null) {
        sheet.value(row, column, new BigDecimal(value.toString()));
      }
    }
  }
}
