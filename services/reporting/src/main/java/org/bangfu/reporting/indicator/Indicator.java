package org.bangfu.reporting.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A version of an indicator as the catalogue has it. Each is a population of its own: none is added
 * to another but by a formula that says so.
 *
 * @param id a name with dots; that of a division's own begins with its code
 * @param owner whose it is: the nation's comes with the platform
 * @param formula null for what events count
 * @param dimensions by what it can be narrowed, one at a time
 * @param inForceFrom the first day whose figures are made by this version; those before the first
 *     version are made by it too
 * @param recordedAt since when there is this version
 */
public record Indicator(
    String id,
    DivisionCode owner,
    String nameZh,
    String nameEn,
    Definition definition,
    Unit unit,
    Set<Dimension> dimensions,
    @Nullable Formula formula,
    LocalDate inForceFrom,
    Instant recordedAt) {

  public Indicator {
    dimensions = Set.copyOf(dimensions);
  }

  public int version() {
    return definition.version();
  }

  public IndicatorKind kind() {
    return definition.kind();
  }

  /** Whether it is made of a distinct count, which costs what there is to count. */
  public boolean isOfDistinct() {
    return narrowedTo(Narrowing.NONE).terms().stream().anyMatch(Term::isDistinct);
  }

  public boolean isCounted() {
    return formula == null;
  }

  /** What it is made of when asked for a part of it. */
  public Formula narrowedTo(Narrowing asked) {
    if (formula == null) {
      return Formula.of(new Term(this, asked));
    }
    return asked.dimension() == null
        ? formula
        : new Formula(
            narrowed(formula.plus(), asked),
            narrowed(formula.minus(), asked),
            narrowed(formula.over(), asked));
  }

  private static List<Term> narrowed(List<Term> terms, Narrowing asked) {
    return terms.stream().map(term -> new Term(term.indicator(), asked)).toList();
  }

  /** A version is what it is, whatever it says. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Indicator indicator
        && id.equals(indicator.id)
        && version() == indicator.version();
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
