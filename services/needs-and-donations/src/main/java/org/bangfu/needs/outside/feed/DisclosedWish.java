package org.bangfu.needs.outside.feed;

import jakarta.persistence.Tuple;
import java.util.Set;
import java.util.UUID;
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.jspecify.annotations.Nullable;

/** A wish as a partner sees it, and what of it was told by consent. */
record DisclosedWish(FeedWish wish, UUID maker, Set<DisclosedField> disclosed) {

  static DisclosedWish of(Tuple row, Set<DisclosedField> told, @Nullable String maskedName) {
    String kind =
        FeedColumns.text(row, told.contains(DisclosedField.CATEGORY) ? "maker_kind" : "category");
    FeedWish wish =
        new FeedWish(
            FeedColumns.publicId(row),
            FeedColumns.place(row, told),
            kind == null ? null : MakerKind.valueOf(kind),
            row.get("wished", String.class),
            WishColumns.value(row),
            WishColumns.open(row),
            FeedColumns.day(row, "released_on"),
            told.contains(DisclosedField.PUBLISHED_ON)
                ? FeedColumns.day(row, "published_on")
                : null,
            told.contains(DisclosedField.VILLAGE) ? FeedColumns.division(row, "division") : null,
            maskedName);
    return new DisclosedWish(wish, row.get("maker_id", UUID.class), Set.copyOf(told));
  }
}
