package org.bangfu.needs.outside.webhook;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sending to a webhook has gone, and when it goes on.
 *
 * @param failures how many in a row have failed
 * @param nextAttemptAt no earlier is anything sent
 * @param lastFailure the reason of the last one that was not taken, whoever failed
 */
@Embeddable
public record Attempts(
    int failures,
    Instant nextAttemptAt,
    @Nullable Instant lastSuccessAt,
    @Nullable String lastFailure,
    @Nullable Instant lastFailureAt) {

  static Attempts from(Instant now) {
    return new Attempts(0, now, null, null, null);
  }

  Attempts taken(Instant now) {
    return new Attempts(0, now, now, lastFailure, lastFailureAt);
  }

  Attempts failed(String reason, Instant now) {
    return new Attempts(failures + 1, nextAttemptAt, lastSuccessAt, reason, now);
  }

  /** For no fault of the receiver's. */
  Attempts notSent(String reason, Instant now) {
    return new Attempts(failures, nextAttemptAt, lastSuccessAt, reason, now);
  }

  Attempts goingOnAt(Instant time) {
    return new Attempts(failures, time, lastSuccessAt, lastFailure, lastFailureAt);
  }

  /** As if none had failed. */
  Attempts forgiven(Instant now) {
    return new Attempts(0, now, lastSuccessAt, lastFailure, lastFailureAt);
  }
}
