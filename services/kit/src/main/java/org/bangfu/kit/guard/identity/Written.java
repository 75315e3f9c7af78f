package org.bangfu.kit.guard.identity;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes something, with its values.
 *
 * @param sql with a question mark for each value
 * @param values texts, arrays of them, and nulls: types that the driver knows without asking
 */
public record Written(String sql, List<@Nullable Object> values) {
  public Written {
    values = Collections.unmodifiableList(values);
  }

  /**
   * Gives a statement that it is in its values.
   *
   * @param before how many parameters stand before its own
   * @return how many stand before what comes after it
   */
  public int fill(PreparedStatement statement, int before) throws SQLException {
    int at = before;
    for (Object value : values) {
      at++;
      if (value instanceof String[] texts) {
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
      } else {
        statement.setString(at, (String) value);
      }
    }
    return at;
  }
}
