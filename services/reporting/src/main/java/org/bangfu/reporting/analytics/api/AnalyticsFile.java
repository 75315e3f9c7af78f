package org.bangfu.reporting.analytics.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.text.SpreadsheetText;
import org.bangfu.reporting.analytics.Analyse;
import org.bangfu.reporting.analytics.Analysis;
import org.bangfu.reporting.analytics.Cell;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
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
    List<Cell> cells = analyse.read(caller.scope(), analysis);
    StringBuilder text = new StringBuilder().append(SpreadsheetText.MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord(header(analysis));
      int columns = analysis.indicators().size();
      for (int at = 0; at < cells.size(); at += columns) {
        csv.printRecord(row(analysis, cells.subList(at, at + columns)));
      }
    }
    return text.toString();
  }

  private static List<String> header(Analysis analysis) {
    List<String> names = new ArrayList<>(List.of("区划代码", "区划", "起", "止"));
    if (analysis.dimension() != null) {
      names.add(analysis.dimension().wireName());
    }
    for (List<Indicator> versions : analysis.indicators()) {
      Indicator indicator = versions.getLast();
      names.add(SpreadsheetText.harmless(indicator.nameZh() + " " + indicator.id()));
    }
    return names;
  }

  private static List<Object> row(Analysis analysis, List<Cell> cells) {
    Cell first = cells.getFirst();
    List<Object> row = new ArrayList<>();
    row.add(first.figure().division().value());
    row.add(SpreadsheetText.harmless(first.figure().divisionName()));
    row.add(text(first.from()));
    row.add(first.time().asOf().toString());
    if (analysis.dimension() != null) {
      row.add(SpreadsheetText.harmless(text(first.narrowing().value())));
    }
    // numbers, of which a negative one is one
    cells.forEach(cell -> row.add(text(cell.figure().wireValue())));
    return row;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
