package org.bangfu.registry.standing.guarantee.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.registry.standing.guarantee.GuaranteeCheck;
import org.bangfu.registry.standing.guarantee.GuaranteeItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found of one item, as a caller reads it. */
@Schema(name = "GuaranteeCheck")
public record GuaranteeCheckView(
    UUID id,
    GuaranteeItem item,
    boolean met,
    LocalDate checkedOn,
    Instant recordedAt,
    String recordedBy) {

  public static GuaranteeCheckView of(GuaranteeCheck check) {
    return new GuaranteeCheckView(
        check.id(),
        check.item(),
        check.met(),
        check.checkedOn(),
        check.recordedAt(),
        check.recordedBy());
  }
}
