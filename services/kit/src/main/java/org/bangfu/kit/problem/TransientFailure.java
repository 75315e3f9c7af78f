package org.bangfu.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes by itself from one that comes again however often one tries. */
public final class TransientFailure {
  private static final String TIME_LIMIT = "57014";

  /**
   * A database that is read only for a while, transactions that it ended because this side had not
   * spoken for too long, and the driver's own where it could not connect and was not told why.
   */
  private static final Set<String> OF_THE_MOMENT = Set.of("25006", "25P03", "25P04", "99999");

  private TransientFailure() {}

  /**
   * Whether the cause is a database that is away, being restored, full, read only, stopping, or in
   * a lock's or a deadlock's way (SQLSTATE classes 08, 28, 3D, 40, 53, 55, 57, 58, some of 25, and
   * 99999), or a broken connection.
   */
  public static boolean isTransient(@Nullable Throwable failure) {
    List<Throwable> all = all(failure);
    Optional<String> state = sqlState(all);
    if (state.isPresent()) {
      return isTransientState(state.get());
    }
    // the pool's own refusals (nothing free in time, no connection to be had) come without a state
    return all.stream().anyMatch(t -> t instanceof SQLException || isOfTheLine(t));
  }

  /** Whether a statement ran into its time limit. */
  public static boolean isTimeLimit(@Nullable Throwable failure) {
    return sqlState(failure).filter(TIME_LIMIT::equals).isPresent();
  }

  /** Whether it was too much for the memory that there is. */
  public static boolean isOutOfMemory(@Nullable Throwable failure) {
    return all(failure).stream().anyMatch(OutOfMemoryError.class::isInstance);
  }

  /** What the database said, if it is behind the failure. */
  public static Optional<String> sqlState(@Nullable Throwable failure) {
    return sqlState(all(failure));
  }

  static boolean isOfTheDatabase(@Nullable Throwable failure) {
    return all(failure).stream().anyMatch(SQLException.class::isInstance);
  }

  static boolean isTransientState(String state) {
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08", "28", "3D", "40", "53", "55", "57", "58" -> true;
      default -> OF_THE_MOMENT.contains(state);
    };
  }

  private static Optional<String> sqlState(List<Throwable> all) {
    return all.stream()
        .filter(SQLException.class::isInstance)
        .flatMap(sql -> Stream.ofNullable(((SQLException) sql).getSQLState()))
        .findFirst();
  }

  /** What cannot be parsed is an I/O failure for Java, and comes again. */
  private static boolean isOfTheLine(Throwable t) {
    return t instanceof IOException
        && !(t instanceof JsonProcessingException)
        && !(t instanceof CharacterCodingException);
  }

  /**
   * The failure with its causes, nearest first, and then what was suppressed: the transaction
   * manager tells of a commit that failed in that way.
   */
  private static List<Throwable> all(@Nullable Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> all = new ArrayList<>();
    Deque<Throwable> open = new ArrayDeque<>();
    if (failure != null) {
      open.add(failure);
    }
    while (!open.isEmpty()) {
      for (Throwable t = open.remove(); t != null && seen.add(t); t = t.getCause()) {
        all.add(t);
        open.addAll(List.of(t.getSuppressed()));
      }
    }
    return all;
  }
}
