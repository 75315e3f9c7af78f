package org.bangfu.registry.roster.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.roster.MergeCounts;
import org.bangfu.registry.roster.Roster;
import org.bangfu.registry.roster.RosterFindings;
import org.bangfu.registry.roster.RosterState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** A roster as a caller reads it. */
@Schema(name = "Roster", description = "A roster on its way into the registry (花名册)")
public record RosterView(
    UUID id,
    RosterState state,
    String fileName,
    @Schema(description = "by which other system's columns and codes were read; absent for our own")
        @Nullable UUID mapping,
    @Schema(description = "the smallest one that holds all its villages") DivisionCode division,
    @Schema(description = "the day from which its households count as registered")
        LocalDate occurredOn,
    Instant uploadedAt,
    @Nullable Instant reviewedAt,
    @Nullable Instant decidedAt,
    @Nullable String refusalReason,
    @Schema(description = "sheets of the workbook that are hidden, and were passed over")
        List<String> hiddenSheets,
    @Schema(description = "members, one a row") int rows,
    int households,
    @Schema(description = "households left out because something in them is wrong")
        int refusedHouseholds,
    int errors,
    int householdsCreated,
    int householdsUpdated,
    int householdsUnchanged,
    int membersCreated,
    int membersUpdated) {

  static RestResponse<RosterView> shown(Status status, Roster roster, Confidential confidential) {
    return Shown.as(
        status, "/v1/rosters/" + roster.id(), roster.version(), of(roster, confidential));
  }

  static RosterView of(Roster r, Confidential confidential) {
    PersonalText reason = r.refusalReason(confidential);
    RosterFindings found = r.findings();
    MergeCounts merged = r.merged();
    return new RosterView(
        r.id(),
        r.state(),
        r.file().fileName(),
        r.file().mapping(),
        r.division(),
        r.occurredOn(),
        r.uploadedAt(),
        r.reviewedAt(),
        r.decidedAt(),
        reason == null ? null : reason.clearText(),
        r.hiddenSheets(),
        found.rows(),
        found.households(),
        found.refusedHouseholds(),
        found.errors(),
        merged.householdsCreated(),
        merged.householdsUpdated(),
        merged.householdsUnchanged(),
        merged.membersCreated(),
        merged.membersUpdated());
  }
}
