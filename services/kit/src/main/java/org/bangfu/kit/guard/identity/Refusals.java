package org.bangfu.kit.guard.identity;

import java.sql.SQLException;
import java.util.Set;

/** What the database says no to, and will again. */
final class Refusals {
  /** Of a row: its table's rules, the policies, a value, or {@code required}. */
  private static final Set<String> STATES = Set.of("22", "23", "42501", "BF001");

  private Refusals() {}

  static boolean isOne(SQLException failure) {
    String state = failure.getSQLState();
    return state != null
        && (STATES.contains(state)
            || state.length() == 5 && STATES.contains(state.substring(0, 2)));
  }
}
