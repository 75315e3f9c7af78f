package org.bangfu.registry.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.time.Days;
import org.bangfu.registry.household.code.ChineseCode;
import org.bangfu.registry.household.code.CodeWords;
import org.bangfu.registry.spreadsheet.WrittenDay;
import org.bangfu.registry.spreadsheet.WrittenNumber;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a cell.
 *
 * @param <T> what it is read as
 * @param reader null for a text that is none
 * @param rule what such a text breaks
 * @param words those that a cell chooses from; none where it is free
 * @param several whether a cell holds several of the words
 * @param example how it is filled in
 */
public record CellType<T>(
    Function<String, @Nullable T> reader,
    String rule,
    List<String> words,
    boolean several,
    String example) {
  private static final Pattern BETWEEN = Pattern.compile("[,，、;；/\\s]+");

  public static CellType<String> text(int longest, String example) {
    return new CellType<>(
        text ->
            text.length() <= longest && text.chars().noneMatch(Character::isISOControl)
                ? text
                : null,
        "must be text of at most %d characters in one line".formatted(longest),
        List.of(),
        false,
        example);
  }

  public static CellType<LocalDate> day(String example) {
    return new CellType<>(
        CellType::written, "must be a day, such as 2020-01-31", List.of(), false, example);
  }

  public static CellType<Integer> whole(String example) {
    return new CellType<>(
        WrittenNumber::whole,
        "must be a whole number that is not below nought",
        List.of(),
        false,
        example);
  }

  public static CellType<Money> yuan(String example) {
    return new CellType<>(
        CellType::money, "must be an amount of yuan, such as 3500.00", List.of(), false, example);
  }

  public static CellType<UUID> id() {
    return new CellType<>(CellType::uuid, "must be an id", List.of(), false, "");
  }

  /** 是 or 否, or the two words that offices write for them. */
  public static CellType<Boolean> yesOrNo(String yes, String no) {
    return new CellType<>(
        text ->
            text.equals("是") || text.equals(yes)
                ? Boolean.TRUE
                : text.equals("否") || text.equals(no) ? Boolean.FALSE : null,
        "must be %s or %s".formatted(yes, no),
        List.of(yes, no),
        false,
        yes);
  }

  /** The code that a word stands for; the code itself is taken too. */
  public static <E extends Enum<E> & ChineseCode> CellType<E> code(Class<E> list) {
    CodeWords<E> words = new CodeWords<>(list);
    return new CellType<>(
        text -> code(list, words, text),
        "must be one of " + words.expected(),
        words.standard(),
        false,
        words.standard().getFirst());
  }

  /** Up to so many codes, with a comma or the like between them. */
  public static <E extends Enum<E> & ChineseCode> CellType<List<E>> codes(Class<E> list) {
    CodeWords<E> words = new CodeWords<>(list);
    return new CellType<>(
        text -> codes(list, words, text),
        "must be some of " + words.expected() + ", separated by 、",
        words.standard(),
        true,
        words.standard().getFirst());
  }

  private static <E extends Enum<E> & ChineseCode> @Nullable List<E> codes(
      Class<E> list, CodeWords<E> words, String text) {
    List<E> codes = new ArrayList<>();
    for (String word : BETWEEN.split(text)) {
      E code = code(list, words, word);
      if (code == null) {
        return null;
      }
      codes.add(code);
    }
    return codes;
  }

  private static <E extends Enum<E> & ChineseCode> @Nullable E code(
      Class<E> list, CodeWords<E> words, String text) {
    for (E code : list.getEnumConstants()) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    return words.code(text);
  }

  private static @Nullable LocalDate written(String text) {
    LocalDate day = WrittenDay.in(text);
    return day == null || day.isBefore(Days.FIRST) || day.isAfter(Days.LAST) ? null : day;
  }

  private static @Nullable Money money(String text) {
    var yuan = WrittenNumber.yuan(text);
    return yuan == null ? null : new Money(yuan);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
