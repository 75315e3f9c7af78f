package org.bangfu.needs.outside.feed;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.jspecify.annotations.Nullable;

/** The columns of a need that everybody may see who sees it at all, and what is read from them. */
final class FeedColumns {
  /** Of {@code need n}; words of a moderator's list need no moderator. */
  static final String OF_NEED =
      """
      n.public_id, n.measure, n.asked, n.asked - n.covered as free,
      case when n.public_text is not null or n.unit in (select word from plain_word) then n.unit end as unit,
      case when n.public_text is not null or n.item in (select word from plain_word) then n.item end as item,
      n.public_text\
      """;

  /** The states in which a need is to be seen. */
  static final String VISIBLE =
      "n.published_on is not null and not n.paused and n.state in ('PUBLISHED', 'PARTLY_MATCHED', 'MATCHED', 'FULFILLED')";

  private FeedColumns() {}

  static UUID publicId(Tuple row) {
    return row.get("public_id", UUID.class);
  }

  static Extent asked(Tuple row) {
    return extent(row, "asked");
  }

  static Extent left(Tuple row) {
    return extent(row, "free");
  }

  static @Nullable String text(Tuple row, String column) {
    return row.get(column, String.class);
  }

  static @Nullable LocalDate day(Tuple row, String column) {
    Object day = row.get(column);
    return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
  }

  static @Nullable DivisionCode division(Tuple row, String column) {
    String code = text(row, column);
    return code == null ? null : new DivisionCode(code);
  }

  static @Nullable NeedCategory category(Tuple row, String column) {
    String category = text(row, column);
    return category == null ? null : NeedCategory.valueOf(category);
  }

  /** The fields to which the subject of a row consents, of those that are asked about. */
  static Set<DisclosedField> consented(Tuple row, Set<DisclosedField> asked) {
    Set<DisclosedField> told = EnumSet.noneOf(DisclosedField.class);
    String consented = text(row, "consented");
    if (consented != null) {
      for (String field : consented.split(" ")) {
        told.add(DisclosedField.valueOf(field));
      }
    }
    told.retainAll(asked);
    return told;
  }

  /** As much of the place as is told: of a row that was not released at least the county. */
  static DivisionCode place(Tuple row, Set<DisclosedField> told) {
    boolean released = text(row, "place") != null;
    String column =
        told.contains(DisclosedField.TOWNSHIP) ? "township" : released ? "place" : "county";
    return new DivisionCode(row.get(column, String.class));
  }

  private static Extent extent(Tuple row, String column) {
    return new Extent(
        Measure.valueOf(row.get("measure", String.class)), row.get(column, BigDecimal.class));
  }
}
