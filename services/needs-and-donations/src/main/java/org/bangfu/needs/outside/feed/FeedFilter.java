package org.bangfu.needs.outside.feed;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; null leaves it open. Only what a whole group shares can be asked for.
 *
 * @param division of any level; one below the township has no rows
 */
public record FeedFilter(
    @Nullable DivisionCode division, @Nullable NeedCategory category, @Nullable Measure measure) {}
