package org.bangfu.county.report;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bangfu.client.reporting.model.Dimension;
import org.bangfu.client.reporting.model.Indicator;
import org.bangfu.client.reporting.model.PageIndicatorAnswer;
import org.bangfu.county.scenario.Catalogue;
import org.bangfu.county.scenario.Indicator.Unit;

/** Asks reporting what it counts, those indicators too that divisions have defined. */
public record ReadCatalogue(Reporting reporting) {

  public Catalogue read() {
    Map<String, Catalogue.Entry> entries = new HashMap<>();
    for (Indicator one :
        reporting.read("/v1/indicators").as(PageIndicatorAnswer.class).getItems()) {
      entries.put(
          one.getId(),
          new Catalogue.Entry(
              counted(one),
              one.getDimensions().stream()
                  .map(Dimension::getValue)
                  .collect(Collectors.toCollection(TreeSet::new))));
    }
    return new Catalogue(entries);
  }

  private static Unit counted(Indicator indicator) {
    return switch (indicator.getUnit()) {
      case YUAN -> Unit.MONEY;
      case PERCENT, QUOTIENT -> Unit.RATE;
      default -> Unit.COUNT;
    };
  }
}
