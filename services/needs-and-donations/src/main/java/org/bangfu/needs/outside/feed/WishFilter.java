package org.bangfu.needs.outside.feed;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.wish.MakerKind;
import org.jspecify.annotations.Nullable;

/** What a list of wishes is narrowed to; null leaves it open. */
public record WishFilter(@Nullable DivisionCode division, @Nullable MakerKind makerKind) {}
