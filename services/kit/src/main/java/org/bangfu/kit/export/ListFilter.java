package org.bangfu.kit.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.value.time.Days;
import org.jspecify.annotations.Nullable;

/** The parameters of a list, by their names there, each as its text. */
public final class ListFilter {
  static final String DIVISION = "division";

  private static final int LONGEST = 50;
  // as lists of a year bound it
  private static final int FIRST_YEAR = 2014;
  private static final int LAST_YEAR = 2100;
  private static final UUID NO_ID = new UUID(0, 0);

  private final Map<String, String> words;
  private final Set<String> known = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  ListFilter(Map<String, String> words) {
    this.words = words;
  }

  public @Nullable DivisionCode division() {
    return division(DIVISION);
  }

  public @Nullable DivisionCode division(String name) {
    return read(name, DivisionCode::new, "must be a division code");
  }

  public <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    return word(name, EnumSet.allOf(type));
  }

  /** One of some of the words. */
  public <E extends Enum<E>> @Nullable E word(String name, Set<E> some) {
    return read(
        name,
        word ->
            some.stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        "must be one of " + some);
  }

  public @Nullable LocalDate day(String name) {
    return read(name, Days::read, Days.FORM);
  }

  /** One that has come. */
  public @Nullable LocalDate pastDay(String name) {
    LocalDate day = day(name);
    if (day != null && day.isAfter(BusinessDays.today())) {
      refuse(name, "must not be after today");
    }
    return day;
  }

  /** Today if absent. */
  public LocalDate pastDayOrToday(String name) {
    return BusinessDays.orToday(pastDay(name));
  }

  /** A year from that of the register on; this one if absent. */
  public int yearOrThis(String name) {
    Integer year =
        read(
            name,
            word -> {
              int read = Integer.parseInt(word);
              if (read < FIRST_YEAR || read > LAST_YEAR) {
                throw new IllegalArgumentException(word);
              }
              return read;
            },
            "must be a year from " + FIRST_YEAR + " to " + LAST_YEAR);
    return year == null ? BusinessDays.today().getYear() : year;
  }

  public @Nullable UUID id(String name) {
    return read(name, Ids::read, "must be a UUID");
  }

  /** Without which there is no list; any other if absent, which is noted. */
  public UUID requiredId(String name) {
    if (!words.containsKey(name)) {
      known.add(name);
      refuse(name, "must be given");
    }
    UUID id = id(name);
    return id == null ? NO_ID : id;
  }

  public @Nullable String text(String name) {
    return read(name, word -> word, "");
  }

  /** False if absent. */
  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(flag(name));
  }

  public @Nullable Boolean flag(String name) {
    return read(
        name,
        word ->
            switch (word) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException();
            },
        "must be true or false");
  }

  /** From 0 on; 0 if absent. */
  public int numberOrNone(String name, int most) {
    Integer number =
        read(
            name,
            word -> {
              int read = Integer.parseInt(word);
              if (read < 0 || read > most) {
                throw new IllegalArgumentException(word);
              }
              return read;
            },
            "must be a number from 0 to " + most);
    return number == null ? 0 : number;
  }

  /**
   * After the list has read it.
   *
   * @throws RuntimeException the problem {@code validation}, with all that is wrong
   */
  void check() {
    words.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> refuse(name, "must be one of the list's parameters"));
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  private <V> @Nullable V read(String name, Function<String, V> reader, String rule) {
    known.add(name);
    if (!words.containsKey(name)) {
      return null;
    }
    // a body may say null
    String word = words.get(name);
    if (word == null || word.length() > LONGEST) {
      refuse(name, "must be a text of " + LONGEST + " characters at most");
      return null;
    }
    try {
      return reader.apply(word);
    } catch (DateTimeException | IllegalArgumentException e) {
      refuse(name, rule);
      return null;
    }
  }

  private void refuse(String name, String rule) {
    errors.add(new FieldError("/filter/" + name, rule));
  }
}
