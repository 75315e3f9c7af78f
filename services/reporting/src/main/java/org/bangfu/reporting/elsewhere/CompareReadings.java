package org.bangfu.reporting.elsewhere;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.figure.ReadFigures;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/** Puts our own figures beside published readings, in two statements however many these are. */
@ApplicationScoped
public class CompareReadings {
  private final Catalogue catalogue;
  private final ReadFigures figures;
  private final FirstRecords records;

  CompareReadings(Catalogue catalogue, ReadFigures figures, FirstRecords records) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.records = records;
  }

  /**
   * Whoever does not see the division's figures is told what was published and nothing of ours.
   *
   * @param readings of one division
   */
  public List<Compared> compare(DivisionScope scope, List<PublishedReading> readings) {
    Map<UUID, Compared> seen =
        readings.isEmpty() || !scope.covers(readings.getFirst().published().division())
            ? Map.of()
            : seen(scope, readings);
    return readings.stream()
        .map(reading -> seen.getOrDefault(reading.id(), Compared.notTold(reading)))
        .toList();
  }

  private Map<UUID, Compared> seen(DivisionScope scope, List<PublishedReading> readings) {
    Map<String, List<Indicator>> known =
        catalogue.versions(
            scope, readings.stream().map(reading -> reading.published().indicator()).toList());
    List<PublishedReading> told =
        readings.stream()
            .filter(reading -> known.containsKey(reading.published().indicator()))
            .toList();
    Map<UUID, Compared> compared = new HashMap<>();
    if (told.isEmpty()) {
      return compared;
    }
    List<Asked> asked = new ArrayList<>(told.size());
    for (PublishedReading reading : told) {
      Published of = reading.published();
      List<Indicator> versions = Objects.requireNonNull(known.get(of.indicator()));
      asked.add(Asked.of(Catalogue.inForce(versions, of.time().asOf()), of.part(), of.time()));
    }
    DivisionCode division = told.getFirst().published().division();
    List<Figure> ours = figures.all(scope, division, asked);
    Map<String, LocalDate> first =
        records.of(scope, division, asked.stream().flatMap(CompareReadings::counted).toList());
    for (int i = 0; i < told.size(); i++) {
      LocalDate from =
          counted(asked.get(i))
              .map(first::get)
              .filter(Objects::nonNull)
              .min(LocalDate::compareTo)
              .orElse(null);
      compared.put(told.get(i).id(), compared(told.get(i), ours.get(i), from));
    }
    return compared;
  }

  private static Stream<String> counted(Asked asked) {
    return asked.formula().terms().stream().map(term -> term.indicator().id());
  }

  private static Compared compared(
      PublishedReading reading, Figure figure, @Nullable LocalDate from) {
    Published published = reading.published();
    boolean recorded = from != null && !from.isAfter(published.time().asOf());
    boolean sameUnit = published.counted() == figure.indicator().unit();
    BigDecimal exact = figure.exact();
    if (exact == null || !sameUnit || !(recorded || figure.outside())) {
      return new Compared(reading, Agreement.NOTHING_OF_OURS, null, false, from);
    }
    BigDecimal ours = published.ours(exact);
    return new Compared(
        reading,
        published.agreesWith(ours) ? Agreement.AGREES : Agreement.DIFFERS,
        ours,
        figure.outside(),
        from);
  }
}
