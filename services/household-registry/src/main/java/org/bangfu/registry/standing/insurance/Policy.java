package org.bangfu.registry.standing.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.registry.standing.Span;
import org.jspecify.annotations.Nullable;

/**
 * A policy, as it stands.
 *
 * @param reversal that took it back; null while it stands
 */
public record Policy(InsurancePolicy bought, @Nullable InsurancePolicy reversal) {

  /** Of a household's rows, in the order in which they were recorded. */
  static List<Policy> of(List<InsurancePolicy> rows) {
    return rows.stream()
        .filter(row -> row.reverses() == null)
        .map(row -> new Policy(row, reversal(rows, row.id())))
        .toList();
  }

  private static @Nullable InsurancePolicy reversal(List<InsurancePolicy> rows, UUID policy) {
    return rows.stream().filter(row -> policy.equals(row.reverses())).findFirst().orElse(null);
  }

  public UUID id() {
    return bought.id();
  }

  /** What was wrong counts until the day on which it was taken back. */
  Span days() {
    Span days = bought.terms().days();
    LocalDate back = reversal == null ? null : reversal.occurredOn();
    Span left = back == null ? days : days.within(new Span(LocalDate.MIN, back));
    return left == null ? new Span(days.from(), days.from()) : left;
  }

  /** Whether it counts as the same kind on one of the days. */
  boolean overlaps(Terms terms) {
    return bought.terms().kind() == terms.kind() && days().within(terms.days()) != null;
  }
}
