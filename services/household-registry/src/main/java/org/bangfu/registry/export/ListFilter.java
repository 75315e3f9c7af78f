package org.bangfu.registry.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
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
final class ListFilter {
  static final String DIVISION = "division";

  private static final int LONGEST = 50;

  private final Map<String, String> words;
  private final Set<String> known = new HashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  ListFilter(Map<String, String> words) {
    this.words = words;
  }

  @Nullable DivisionCode division() {
    return division(DIVISION);
  }

  @Nullable DivisionCode division(String name) {
    return read(name, DivisionCode::new, "must be a division code");
  }

  <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
    return read(
        name,
        word -> Enum.valueOf(type, word),
        "must be one of " + List.of(type.getEnumConstants()));
  }

  @Nullable LocalDate day(String name) {
    return read(name, Days::read, Days.FORM);
  }

  /** One that has come. */
  @Nullable LocalDate pastDay(String name) {
    LocalDate day = day(name);
    if (day != null && day.isAfter(BusinessDays.today())) {
      refuse(name, "must not be after today");
    }
    return day;
  }

  @Nullable UUID id(String name) {
    return read(name, Ids::read, "must be a UUID");
  }

  @Nullable String text(String name) {
    return read(name, word -> word, "");
  }

  boolean isTrue(String name) {
    Boolean said =
        read(
            name,
            word ->
                switch (word) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException();
                },
            "must be true or false");
    return said != null && said;
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
