package org.bangfu.kit.guard.identity;

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
}
