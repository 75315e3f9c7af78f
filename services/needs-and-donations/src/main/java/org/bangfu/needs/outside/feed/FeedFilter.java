package org.bangfu.needs.outside.feed;

import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null leaves it open. Only what a whole group shares can be asked for.
 *
 * @param division of any level; one below the township has no rows
 * @param category of needs what is asked for, of wishes who makes them
 * @param measure of needs alone
 */
public record FeedFilter(
    @Nullable DivisionCode division, @Nullable Enum<?> category, @Nullable Measure measure) {

  /** Gives a query the values {@code category} and {@code measure}, where it names them. */
  void into(Map<String, Object> values) {
    if (category != null) {
      values.put("category", category.name());
    }
    if (measure != null) {
      values.put("measure", measure.name());
    }
  }
}
