package org.bangfu.registry.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.code.ChineseCode;
import org.bangfu.registry.household.code.CodeWords;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.roster.mapping.SourceWords;
import org.bangfu.registry.spreadsheet.SheetCells;
import org.bangfu.registry.spreadsheet.WrittenDay;
import org.bangfu.registry.spreadsheet.WrittenNumber;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row as what they should be; null where a cell is empty or wrong. */
final class CellReader {
  private static final Pattern BETWEEN_CAUSES = Pattern.compile("[,，、;；/\\s]+");

  private final SheetCells<RosterColumn> cells;
  private final RowErrors errors;
  private final SourceWords source;

  CellReader(SheetCells<RosterColumn> cells, RowErrors errors, SourceWords source) {
    this.cells = cells;
    this.errors = errors;
    this.source = source;
  }

  void refuse(RosterColumn column, String rule, String detail) {
    errors.add(cells, column, rule, detail);
  }

  /** What stands in a cell, in our own words; null where it is empty, or says nothing. */
  @Nullable String value(RosterColumn column) {
    String written = cells.value(column);
    return written == null ? null : source.word(column, written);
  }

  @Nullable String text(RosterColumn column, int longest) {
    String value = value(column);
    if (value == null) {
      return null;
    }
    if (value.length() > longest) {
      refuse(column, "too-long", "must be at most " + longest + " characters");
      return null;
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      refuse(column, "control-character", "must not hold control characters");
      return null;
    }
    return value;
  }

  @Nullable String needed(RosterColumn column, int longest) {
    requireSome(column);
    return text(column, longest);
  }

  void requireSome(RosterColumn column) {
    if (value(column) == null && !cells.faults().containsKey(column)) {
      refuse(column, "needed", "must not be empty");
    }
  }

  <E extends Enum<E> & ChineseCode> @Nullable E neededCode(
      RosterColumn column, CodeWords<E> words) {
    requireSome(column);
    return code(column, words);
  }

  <E extends Enum<E> & ChineseCode> @Nullable E code(RosterColumn column, CodeWords<E> words) {
    String value = value(column);
    return value == null ? null : code(column, words, value);
  }

  private <E extends Enum<E> & ChineseCode> @Nullable E code(
      RosterColumn column, CodeWords<E> words, String word) {
    E code = words.code(word);
    if (code == null) {
      refuse(column, "unknown-word", source.unknown() + words.expected());
    }
    return code;
  }

  <E extends Enum<E> & ChineseCode> List<E> codes(RosterColumn column, CodeWords<E> words) {
    String value = value(column);
    if (value == null) {
      return List.of();
    }
    List<E> codes = new ArrayList<>();
    for (String written : BETWEEN_CAUSES.split(value)) {
      String word = written.isEmpty() ? null : source.word(column, written);
      E code = word == null ? null : code(column, words, word);
      if (code != null && !codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  @Nullable Integer integer(RosterColumn column, int least, int greatest) {
    String value = value(column);
    if (value == null) {
      return null;
    }
    Integer number = WrittenNumber.whole(value);
    if (number == null || number < least || number > greatest) {
      refuse(column, "number", "must be a whole number, " + least + " to " + greatest);
      return null;
    }
    return number;
  }

  @Nullable LocalDate date(RosterColumn column) {
    String value = value(column);
    if (value == null) {
      return null;
    }
    LocalDate date = WrittenDay.in(value);
    if (date == null || date.getYear() < 1900) {
      refuse(column, "date", "must be a day, such as 2014-01-31");
      return null;
    }
    if (date.isAfter(BusinessDays.today())) {
      refuse(column, "date", "must not be in the future");
      return null;
    }
    return date;
  }

  @Nullable Boolean yesOrNo(RosterColumn column) {
    String value = value(column);
    if (value == null) {
      return null;
    }
    switch (value) {
      case "是" -> {
        return true;
      }
      case "否" -> {
        return false;
      }
      default -> {
        refuse(column, "unknown-word", source.unknown() + "是, 否");
        return null;
      }
    }
  }

  @Nullable BigDecimal money(RosterColumn column) {
    String value = value(column);
    if (value == null) {
      return null;
    }
    BigDecimal yuan = WrittenNumber.yuan(value);
    if (yuan == null) {
      refuse(column, "amount", "must be an amount of yuan, such as 3500.00");
    }
    return yuan;
  }

  /** A phone, as digits; a household lands without what is none. */
  @Nullable String phone(RosterColumn column) {
    String value = value(column);
    if (value == null) {
      return null;
    }
    String phone = WrittenPhone.in(value);
    if (phone == null) {
      errors.tell(
          cells,
          column,
          "phone",
          "must be a mobile phone of 11 digits, or a land line with its area code;"
              + " the household lands without it");
    }
    return phone;
  }
}
