package org.bangfu.consumption.order;

import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Which orders are asked for; null asks for all. */
public record OrderFilter(
    @Nullable DivisionCode division,
    @Nullable OrderState state,
    @Nullable Channel channel,
    @Nullable OrderKind kind) {}
