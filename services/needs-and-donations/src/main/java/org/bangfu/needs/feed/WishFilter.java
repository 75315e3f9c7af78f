package org.bangfu.needs.feed;

import org.bangfu.kit.division.DivisionCode;
import org.bangfu.needs.wish.MakerKind;
import org.jspecify.annotations.Nullable;

/** What a list of wishes is narrowed to; null leaves it open. */
public record WishFilter(@Nullable DivisionCode division, @Nullable MakerKind makerKind) {}
