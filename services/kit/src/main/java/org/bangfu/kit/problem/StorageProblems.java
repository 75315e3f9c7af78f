package org.bangfu.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database's refusals mean to a caller. */
final class StorageProblems {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String QUERY_CANCELED = "57014";
  private static final String DISK_FULL = "53100";
  private static final String READ_ONLY = "25006";

  private StorageProblems() {}

  static Optional<HttpProblem> translate(@Nullable Throwable cause) {
    Optional<String> state = TransientFailure.sqlState(cause);
    if (state.isPresent()) {
      return ofState(state.get());
    }
    // the pool has none free in time: it says so without a state
    return TransientFailure.isOfTheDatabase(cause) ? Optional.of(busy()) : Optional.empty();
  }

  private static Optional<HttpProblem> ofState(String state) {
    if (state.equals(UNIQUE_VIOLATION)) {
      return Optional.of(
          Problems.tryAgain(
              CommonProblem.CONFLICT,
              "Somebody else was writing the same record. Send the request again.",
              1));
    }
    if (state.equals(QUERY_CANCELED)) {
      return Optional.of(
          Problems.tryAgain(
              CommonProblem.SERVICE_UNAVAILABLE,
              "The answer takes too long now. Ask again later, or for less.",
              5));
    }
    if (state.equals(DISK_FULL)) {
      return Optional.of(
          Problems.tryAgain(
              CommonProblem.STORAGE_FULL,
              "The database has no room left, so nothing can be written. What was written before is"
                  + " there and can be read. Send the request again when room has been made.",
              30));
    }
    if (state.equals(READ_ONLY)) {
      return Optional.of(
          Problems.tryAgain(
              CommonProblem.SERVICE_UNAVAILABLE,
              "The database can be read and not written at the moment. Send the request again"
                  + " later.",
              10));
    }
    return TransientFailure.isTransientState(state) ? Optional.of(busy()) : Optional.empty();
  }

  private static HttpProblem busy() {
    return Problems.tryAgain(
        CommonProblem.SERVICE_UNAVAILABLE,
        "The database is busy or away. Send the request again.",
        2);
  }
}
