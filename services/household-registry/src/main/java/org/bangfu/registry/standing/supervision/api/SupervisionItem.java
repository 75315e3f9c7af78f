package org.bangfu.registry.standing.supervision.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.standing.supervision.SupervisedKind;
import org.bangfu.registry.standing.supervision.SupervisionLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supervision in the list. */
@Schema(name = "SupervisionItem")
public record SupervisionItem(
    UUID id,
    SupervisedKind kind,
    DivisionCode division,
    @Schema(description = "the name of the village or township") String place,
    @Nullable String site,
    LocalDate since,
    @Nullable Money budget) {

  static SupervisionItem of(SupervisionLine line) {
    return new SupervisionItem(
        line.id(),
        line.of().kind(),
        line.of().division(),
        line.place(),
        line.of().site(),
        line.since(),
        line.budget());
  }
}
