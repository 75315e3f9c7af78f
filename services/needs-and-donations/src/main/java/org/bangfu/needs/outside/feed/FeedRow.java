package org.bangfu.needs.outside.feed;

import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.jspecify.annotations.Nullable;

/**
 * A row of the feed, and which of its parts the reader may know beyond what its group shares.
 *
 * @param known nothing but for a partner by policy and consent; everything where it is its own
 * @param mine whether the partner that reads brought it in
 */
record FeedRow(Map<String, @Nullable Object> row, Set<DisclosedField> known, boolean mine) {
  /** One that everybody sees alike. */
  static FeedRow open(Map<String, @Nullable Object> row) {
    return new FeedRow(row, Set.of(), false);
  }

  /**
   * One that a partner sees.
   *
   * @param asked what its policy allows
   */
  static FeedRow ofPartner(Map<String, @Nullable Object> row, Set<DisclosedField> asked) {
    boolean mine = Boolean.TRUE.equals(row.get("mine"));
    return new FeedRow(
        row, mine ? EnumSet.allOf(DisclosedField.class) : consented(row, asked), mine);
  }

  /** What the open feed would not have told; nothing of what the partner brought in. */
  Set<DisclosedField> disclosed() {
    return mine ? Set.of() : Set.copyOf(known);
  }

  boolean knows(DisclosedField field) {
    return known.contains(field);
  }

  UUID id(String column) {
    return value(column, UUID.class);
  }

  @Nullable String text(String column) {
    return (String) row.get(column);
  }

  <T> T value(String column, Class<T> type) {
    return type.cast(Objects.requireNonNull(row.get(column), column));
  }

  /** As much of the place as is told: of a row that was not released at least the county. */
  DivisionCode place() {
    if (knows(DisclosedField.TOWNSHIP)) {
      return new DivisionCode(Objects.requireNonNull(text("township")));
    }
    String shared = text("place");
    return new DivisionCode(shared == null ? Objects.requireNonNull(text("county")) : shared);
  }

  /** Null where it is not told. */
  @Nullable String category() {
    return text(knows(DisclosedField.CATEGORY) ? "whole_category" : "category");
  }

  /** The day on which its group was released; null where it was not. */
  @Nullable LocalDate releasedOn() {
    return day(row, "released_on");
  }

  /** Null where it is not told. */
  @Nullable LocalDate publishedOn() {
    return knows(DisclosedField.PUBLISHED_ON) ? day(row, "published_on") : null;
  }

  /** Null where it is not told. */
  @Nullable DivisionCode village() {
    return knows(DisclosedField.VILLAGE)
        ? new DivisionCode(Objects.requireNonNull(text("division")))
        : null;
  }

  static @Nullable LocalDate day(Map<String, @Nullable Object> row, String column) {
    Object day = row.get(column);
    return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
  }

  /** The fields to which the subject of a row consents, of those that are asked about. */
  private static Set<DisclosedField> consented(
      Map<String, @Nullable Object> row, Set<DisclosedField> asked) {
    Set<DisclosedField> told = EnumSet.noneOf(DisclosedField.class);
    String consented = (String) row.get("consented");
    if (consented != null) {
      for (String field : consented.split(" ")) {
        told.add(DisclosedField.valueOf(field));
      }
    }
    told.retainAll(asked);
    return told;
  }
}
