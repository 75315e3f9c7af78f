package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Figures.Question;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.Narrowing;
import org.bangfu.reporting.question.Span;

/** Reads figures of named divisions. */
@ApplicationScoped
public class ReadFigures {
  private final Figures figures;

  ReadFigures(Figures figures) {
    this.figures = figures;
  }

  /** One figure. */
  public Figure one(
      DivisionScope scope,
      DivisionCode division,
      Indicator indicator,
      Narrowing narrowing,
      Span span,
      boolean toDate) {
    List<Reading> readings =
        figures.of(scope, List.of(division), Question.about(indicator, narrowing, span, toDate));
    return figure(division, indicator, readings);
  }

  /**
   * A division's figure and that of another in which it lies, read at once. The other may be above
   * the caller's scope: then the share is the caller's to see, the other's figure is not.
   */
  public Share share(
      DivisionScope scope,
      DivisionCode division,
      DivisionCode of,
      Indicator indicator,
      Narrowing narrowing,
      Span span,
      boolean toDate) {
    Question question = Question.about(indicator, narrowing, span, toDate);
    List<DivisionCode> both = List.of(division, of);
    List<Reading> readings =
        scope.covers(division) && !scope.covers(of)
            ? figures.of(DivisionScope.nation(), both, question)
            : figures.of(scope, both, question);
    return new Share(figure(division, indicator, readings), figure(of, indicator, readings));
  }

  /** Several indicators of one division, read at once. */
  public List<Figure> all(
      DivisionScope scope, DivisionCode division, Map<Indicator, Narrowing> indicators, Span span) {
    List<Reading> readings =
        figures.of(scope, List.of(division), new Question(indicators, span, true));
    List<Figure> found = new ArrayList<>();
    for (Indicator indicator : Indicator.values()) {
      if (indicators.keySet().containsAll(indicator.parts())) {
        found.add(figure(division, indicator, readings));
      }
    }
    return found;
  }

  private static Figure figure(DivisionCode division, Indicator indicator, List<Reading> readings) {
    List<Reading> parts =
        indicator.parts().stream()
            .flatMap(part ->
                readings.stream()
                    .filter(r -> r.indicator() == part && r.division().equals(division)))
            .toList();
    if (parts.isEmpty()) {
      throw Problems.notFound("division", division);
    }
    return Figure.of(indicator, parts);
  }
}
