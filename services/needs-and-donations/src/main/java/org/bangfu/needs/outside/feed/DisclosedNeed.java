package org.bangfu.needs.outside.feed;

import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bangfu.needs.help.need.NeedState;
import org.bangfu.needs.permission.partner.DisclosedField;

/**
 * A need as a partner sees it, and what of it was told by consent.
 *
 * @param household whom it concerns
 * @param disclosed what the open feed would not have told; nothing of what the partner brought in
 */
record DisclosedNeed(FeedNeed need, UUID household, Set<DisclosedField> disclosed) {

  /**
   * @param asked what the partner's policy allows
   */
  static DisclosedNeed of(Tuple row, Set<DisclosedField> asked) {
    boolean mine = row.get("mine", Boolean.class);
    Set<DisclosedField> told = FeedColumns.consented(row, asked);
    Set<DisclosedField> known = mine ? EnumSet.allOf(DisclosedField.class) : told;
    FeedNeed need =
        new FeedNeed(
            FeedColumns.publicId(row),
            FeedColumns.place(row, known),
            FeedColumns.category(
                row, known.contains(DisclosedField.CATEGORY) ? "whole_category" : "category"),
            FeedColumns.asked(row),
            FeedColumns.left(row),
            FeedColumns.text(row, "unit"),
            FeedColumns.text(row, "item"),
            FeedColumns.text(row, "public_text"),
            FeedColumns.day(row, "released_on"),
            known.contains(DisclosedField.PUBLISHED_ON)
                ? FeedColumns.day(row, "published_on")
                : null,
            known.contains(DisclosedField.VILLAGE) ? FeedColumns.division(row, "division") : null,
            mine
                ? new FeedNeed.Mine(
                    row.get("id", UUID.class), NeedState.valueOf(row.get("state", String.class)))
                : null);
    return new DisclosedNeed(
        need, row.get("household_id", UUID.class), mine ? Set.of() : Set.copyOf(told));
  }
}
