package org.bangfu.registry.form;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Households by the numbers that counties gave them, as far as a caller reaches. Numbers are a
 * county's own, so that counties have to be known.
 */
final class NumberedHouseholds {
  private static final int COUNTY = 6;

  private static final String FOUND =
      """
      select h.number, h.id, h.division from household h
      where left(h.division, 6) = any(:counties) and h.number = any(:numbers) and {reached}
      """;

  private final Map<String, List<Household>> found = new HashMap<>();

  /** One of them, and where it is. */
  record Household(UUID id, DivisionCode division) {}

  private NumberedHouseholds() {}

  /**
   * @throws RuntimeException the problem {@code validation} where the caller reaches more than
   *     counties and names none
   */
  static NumberedHouseholds of(EntityManager entities, FormTerms terms, Set<String> numbers) {
    NumberedHouseholds households = new NumberedHouseholds();
    terms
        .scope()
        .condition("h.division", terms.division())
        .query(entities, FOUND, Tuple.class)
        .setParameter("counties", counties(terms))
        .setParameter("numbers", numbers.toArray(String[]::new))
        .getResultList()
        .forEach(row ->
            households
                .found
                .computeIfAbsent(row.get(0, String.class), number -> new ArrayList<>())
                .add(
                    new Household(
                        row.get(1, UUID.class), new DivisionCode(row.get(2, String.class)))));
    return households;
  }

  private static String[] counties(FormTerms terms) {
    List<DivisionCode> places =
        terms.division() == null ? terms.scope().divisions() : List.of(terms.division());
    if (places.stream().anyMatch(place -> place.prefix().length() < COUNTY)) {
      throw Problems.invalid(
          "?division", "must be a county or in one, whose numbers of households the sheet has");
    }
    return places.stream()
        .flatMap(place -> Stream.of(place.prefix().substring(0, COUNTY)))
        .distinct()
        .toArray(String[]::new);
  }

  List<Household> numbered(String number) {
    return found.getOrDefault(number, List.of());
  }
}
