package org.bangfu.registry.redivision.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.redivision.DivisionChange;
import org.bangfu.registry.redivision.DivisionChangeItem;
import org.bangfu.registry.redivision.DivisionChangeKind;
import org.bangfu.registry.redivision.DivisionChangeState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of divisions as a caller reads it. */
@Schema(name = "DivisionChange", description = "A change of divisions by an order (区划调整)")
public record DivisionChangeView(
    UUID id,
    @Schema(description = "the smallest division that holds all codes of the change")
        DivisionCode division,
    DivisionChangeKind kind,
    DivisionChangeState state,
    LocalDate inForceFrom,
    @Schema(description = "the number of the order 文号") String paper,
    String draftedBy,
    Instant draftedAt,
    @Nullable String approvedBy,
    @Schema(description = "why it was withdrawn") @Nullable String withdrawalReason,
    @Schema(description = "what was in the way when it should have come into force")
        @Nullable String heldUp,
    @Schema(
            description =
                "when all that lay in the old divisions was in the new ones; absent before, and until"
                    + " then some of it is still found in the old ones")
        @Nullable Instant followedAt,
    @Schema(description = "what becomes of which code; absent in lists")
        @Nullable List<ChangedDivisionView> divisions) {

  static DivisionChangeView of(DivisionChange change) {
    return of(change, null);
  }

  static DivisionChangeView with(DivisionChange change, List<DivisionChangeItem> items) {
    return of(change, items.stream().map(ChangedDivisionView::of).toList());
  }

  private static DivisionChangeView of(
      DivisionChange change, @Nullable List<ChangedDivisionView> divisions) {
    return new DivisionChangeView(
        change.id(),
        change.division(),
        change.kind(),
        change.state(),
        change.inForceFrom(),
        change.paper(),
        change.actor(),
        change.recordedAt(),
        change.approvedBy(),
        change.withdrawnWhy(),
        change.heldUp(),
        change.followedAt(),
        divisions);
  }
}
