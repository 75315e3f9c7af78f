package org.bangfu.registry.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.text.SpreadsheetText;
import org.bangfu.registry.roster.RosterError;
import org.bangfu.registry.roster.Rosters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What is wrong in a roster, for the spreadsheet in which it is put right. */
@Path("/v1/rosters/{id}/errors.csv")
@RunOnVirtualThread
@Tag(name = "Rosters")
public class RosterErrorsFile {
  private static final int MOST_LINES = 10_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final Rosters rosters;
  private final Caller caller;

  RosterErrorsFile(Rosters rosters, Caller caller) {
    this.rosters = rosters;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Looks(record = "roster", fields = "errors")
  @Produces("text/csv;charset=UTF-8")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "The first 10,000 errors of a roster as CSV for a spreadsheet",
      description = "Values that a spreadsheet would take for formulas have an apostrophe before.")
  public String exportRosterErrors(@RestPath UUID id) throws IOException {
    if (rosters.byId(id, caller.scope()).isEmpty()) {
      throw Problems.notFound("roster", id);
    }
    StringBuilder text = new StringBuilder().append(SpreadsheetText.MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
      csv.printRecord("sheet", "row", "column", "value", "rule", "detail");
      for (var entry : rosters.errors(id, FIRST, MOST_LINES)) {
        RosterError e = entry.getValue();
        csv.printRecord(
            neutral(e.sheet()), e.row(), e.column(), neutral(e.value()), e.rule(), e.detail());
      }
    }
    return text.toString();
  }

  private static @Nullable String neutral(@Nullable String value) {
    return value == null ? null : SpreadsheetText.harmless(value);
  }
}
