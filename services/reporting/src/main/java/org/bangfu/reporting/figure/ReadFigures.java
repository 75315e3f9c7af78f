package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Asked.Sum;

/** Reads figures of named divisions. */
@ApplicationScoped
public class ReadFigures {
  private final Figures figures;

  ReadFigures(Figures figures) {
    this.figures = figures;
  }

  /** One figure. */
  public Figure one(DivisionScope scope, DivisionCode division, Asked asked) {
    return figure(division, asked, figures.of(scope, List.of(division), asked.sums()));
  }

  /**
   * A division's figure and that of another in which it lies, read at once. The other may be above
   * the caller's scope: then the share is the caller's to see, the other's figure is not.
   */
  public Share share(DivisionScope scope, DivisionCode division, DivisionCode of, Asked asked) {
    List<DivisionCode> both = List.of(division, of);
    List<Reading> readings =
        scope.covers(division) && !scope.covers(of)
            ? figures.of(DivisionScope.nation(), both, asked.sums())
            : figures.of(scope, both, asked.sums());
    return new Share(figure(division, asked, readings), figure(of, asked, readings));
  }

  /** Several indicators of one division, read at once. */
  public List<Figure> all(DivisionScope scope, DivisionCode division, List<Asked> asked) {
    return table(scope, List.of(division), asked).getFirst();
  }

  /**
   * Several indicators of several divisions, in the order of both; a problem if one is not there.
   */
  public List<List<Figure>> table(
      DivisionScope scope, List<DivisionCode> divisions, List<Asked> asked) {
    List<Sum> sums = asked.stream().flatMap(each -> each.sums().stream()).toList();
    Map<DivisionCode, List<Reading>> byDivision =
        figures.of(scope, divisions, sums).stream()
            .collect(Collectors.groupingBy(Reading::division));
    List<List<Figure>> table = new ArrayList<>(divisions.size());
    for (DivisionCode division : divisions) {
      List<Reading> readings = byDivision.get(division);
      if (readings == null) {
        throw Problems.notFound("division", division);
      }
      List<Figure> row = new ArrayList<>(asked.size());
      int at = 0;
      for (Asked each : asked) {
        int end = at + each.sums().size();
        row.add(each.figure(readings.subList(at, end)));
        at = end;
      }
      table.add(row);
    }
    return table;
  }

  private static Figure figure(DivisionCode division, Asked asked, List<Reading> readings) {
    List<Reading> own =
        readings.stream().filter(reading -> reading.division().equals(division)).toList();
    if (own.isEmpty()) {
      throw Problems.notFound("division", division);
    }
    return asked.figure(own);
  }
}
