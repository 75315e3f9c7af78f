package org.bangfu.needs.outside.feed;

import jakarta.persistence.Query;
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

  /** Gives a query the parameters {@code category} and {@code measure}, where it has them. */
  Query into(Query query) {
    if (category != null) {
      query.setParameter("category", category.name());
    }
    if (measure != null) {
      query.setParameter("measure", measure.name());
    }
    return query;
  }
}
