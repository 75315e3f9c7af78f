package org.bangfu.registry.household.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.household.FieldChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change as a caller reads it. */
@Schema(name = "FieldChange", description = "What was changed in a file (变更记录)")
public record FieldChangeView(
    UUID id,
    @Schema(description = "absent for a field of the household") @Nullable UUID memberId,
    @Schema(
            description = "as the household calls it; personNumber is a member's own number",
            examples = "health")
        String field,
    @Schema(
            description =
                "names, ID numbers and phones masked; absent where nothing was, or it was erased")
        @Nullable String before,
    @Nullable String after,
    String actor,
    @Schema(description = "CALL, ROSTER, or SERVICE for what the service did of itself")
        String cause,
    @Schema(description = "the roster that brought it") @Nullable UUID rosterId,
    Instant recordedAt) {

  static FieldChangeView masked(FieldChange change) {
    return of(change, Shown.MASKED);
  }

  /** For the family itself. */
  public static FieldChangeView inClear(FieldChange change) {
    return of(change, Shown.IN_CLEAR);
  }

  private static FieldChangeView of(FieldChange c, Shown shown) {
    return new FieldChangeView(
        c.id(),
        c.memberId(),
        c.field(),
        value(c.field(), c.before(), shown),
        value(c.field(), c.after(), shown),
        c.actor(),
        c.cause(),
        c.rosterId(),
        c.recordedAt());
  }

  private static @Nullable String value(String field, @Nullable PersonalText value, Shown shown) {
    return switch (field) {
      case "name" -> shown.name(value);
      case "nationalId" -> shown.nationalId(value);
      case "phone" -> shown.phone(value);
      default -> value == null ? null : value.clearText();
    };
  }
}
