package org.bangfu.kit.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database's refusals mean to a caller. */
final class StorageProblems {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String QUERY_CANCELED = "57014";

  private StorageProblems() {}

  static Optional<HttpProblem> translate(@Nullable Throwable cause) {
    boolean withoutState = false;
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
      withoutState |= t instanceof SQLException;
    }
    // the pool has none free in time: it says so without a state
    return withoutState ? Optional.of(busy()) : Optional.empty();
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
    return TransientFailure.isTransientState(state) ? Optional.of(busy()) : Optional.empty();
  }

  private static HttpProblem busy() {
    return Problems.tryAgain(
        CommonProblem.SERVICE_UNAVAILABLE,
        "The database is busy or away. Send the request again.",
        2);
  }
}
