package org.bangfu.reporting.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bangfu.kit.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Understands a formula, and names every rule that it breaks at once. */
final class FormulaReader {
  private final Function<String, @Nullable Indicator> counted;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param counted what events count, by its id
   */
  FormulaReader(Function<String, @Nullable Indicator> counted) {
    this.counted = counted;
  }

  /** Of what it refuses only the errors are of use. */
  Formula read(FormulaText text) {
    Formula formula =
        new Formula(
            terms("plus", text.plus()), terms("minus", text.minus()), terms("over", text.over()));
    List<Term> numerator = new ArrayList<>(formula.plus());
    numerator.addAll(formula.minus());
    requireOneOfAKind("plus", numerator);
    requireOneOfAKind("over", formula.over());
    return formula;
  }

  List<FieldError> errors() {
    return errors;
  }

  /** What it can be narrowed by: by what all its terms can, unless one is a part already. */
  static Set<Dimension> dimensions(Formula formula) {
    List<Term> terms = formula.terms();
    if (terms.stream().anyMatch(term -> term.narrowing().dimension() != null)) {
      return Set.of();
    }
    Set<Dimension> common = new HashSet<>(terms.getFirst().indicator().dimensions());
    terms.forEach(term -> common.retainAll(term.indicator().dimensions()));
    return common;
  }

  private List<Term> terms(String side, @Nullable List<TermText> texts) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < Objects.requireNonNullElse(texts, List.<TermText>of()).size(); i++) {
      TermText text = Objects.requireNonNull(texts).get(i);
      String at = "/formula/" + side + "/" + i;
      Indicator indicator = counted.apply(text.indicator());
      if (indicator == null) {
        refuse(at + "/indicator", "must be an indicator that events count");
        continue;
      }
      if ((text.by() == null) != (text.value() == null)) {
        refuse(at + "/value", "by and value belong together");
      } else if (text.by() != null && !indicator.dimensions().contains(text.by())) {
        refuse(at + "/by", indicator.id() + " is not kept by this");
      }
      terms.add(new Term(indicator, text.narrowing()));
    }
    return terms;
  }

  /** People are not added to times, nor what there is to what happened. */
  private void requireOneOfAKind(String side, List<Term> terms) {
    if (terms.stream().map(term -> term.indicator().unit()).distinct().count() > 1) {
      refuse("/formula/" + side, "its terms must count the same unit");
    } else if (terms.stream().map(term -> term.indicator().kind()).distinct().count() > 1) {
      refuse("/formula/" + side, "its terms must be all stocks or all flows");
    } else if (terms.size() > 1 && terms.stream().anyMatch(Term::isDistinct)) {
      refuse(
          "/formula/" + side, "a distinct count stands alone: who is in several would count twice");
    }
  }

  private void refuse(String pointer, String rule) {
    errors.add(new FieldError(pointer, rule));
  }
}
