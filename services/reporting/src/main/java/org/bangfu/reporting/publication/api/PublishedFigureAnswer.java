package org.bangfu.reporting.publication.api;

import java.math.BigDecimal;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.indicator.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of a division as they were published, and as they are for the same day now. */
@Schema(name = "PublishedFigures")
record PublishedFigureAnswer(
    PublicationAnswer publication, DivisionCode division, String divisionName, List<Item> items) {

  /** One figure. */
  @Schema(name = "PublishedFigure")
  record Item(
      @Schema(examples = "needs.published") String id,
      @Schema(description = "of the indicator's definition") int version,
      Unit unit,
      @Schema(
              description = "as it was published; absent for a rate of nothing",
              oneOf = {BigDecimal.class, String.class},
              examples = "104096")
          @Nullable Object value,
      @Schema(
              description = "of the same day, with what was recorded since",
              oneOf = {BigDecimal.class, String.class},
              examples = "104101")
          @Nullable Object now,
      @Schema(description = "whether the published value was an outside reading") boolean outside) {

    static Item of(Figure published, Figure now) {
      return new Item(
          published.indicator().id(),
          published.indicator().version(),
          published.indicator().unit(),
          published.wireValue(),
          now.wireValue(),
          published.outside());
    }
  }
}
