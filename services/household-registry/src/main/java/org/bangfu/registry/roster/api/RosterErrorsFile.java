package org.bangfu.registry.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.bangfu.kit.value.sheet.SheetType;
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
  private static final List<String> HEADER =
      List.of("sheet", "row", "column", "value", "rule", "detail");
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
  @Produces(SheetType.CSV)
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "The first 10,000 errors of a roster as CSV for a spreadsheet",
      description = "Values that a spreadsheet would take for formulas have an apostrophe before.")
  public String exportRosterErrors(@RestPath UUID id) throws IOException {
    if (rosters.byId(id, caller.scope()).isEmpty()) {
      throw Problems.notFound("roster", id);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SheetFormat.CSV.write(
        bytes,
        "错误",
        HEADER,
        rosters.errors(id, FIRST, MOST_LINES).stream()
            .map(entry -> cells(entry.getValue()))
            .iterator());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<@Nullable Object> cells(RosterError e) {
    return Arrays.asList(e.sheet(), e.row(), e.column(), e.value(), e.rule(), e.detail());
  }
}
