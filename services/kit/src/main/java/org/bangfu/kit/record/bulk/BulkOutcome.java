package org.bangfu.kit.record.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.bangfu.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What became of one item. */
public record BulkOutcome(
    @Nullable String clientReference,
    Outcome outcome,
    @Nullable UUID id,
    @Nullable Problem problem) {

  /** The three ends of an item. */
  public enum Outcome {
    CREATED,
    EXISTING,
    REFUSED;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static BulkOutcome created(@Nullable String reference, UUID id) {
    return new BulkOutcome(reference, Outcome.CREATED, id, null);
  }

  static BulkOutcome existing(@Nullable String reference, UUID id) {
    return new BulkOutcome(reference, Outcome.EXISTING, id, null);
  }

  static BulkOutcome refused(@Nullable String reference, Problem problem) {
    return new BulkOutcome(reference, Outcome.REFUSED, null, problem);
  }
}
