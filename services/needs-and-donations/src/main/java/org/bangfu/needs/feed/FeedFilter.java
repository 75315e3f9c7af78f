package org.bangfu.needs.feed;

import org.bangfu.kit.division.DivisionCode;
import org.bangfu.needs.need.Measure;
import org.bangfu.needs.need.NeedCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null leaves it open. Only what a whole group shares can be asked for.
 *
 * @param division of any level; one below the township has no rows
 */
public record FeedFilter(
    @Nullable DivisionCode division, @Nullable NeedCategory category, @Nullable Measure measure) {}
