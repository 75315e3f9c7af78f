package org.bangfu.reporting.dashboard.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.dashboard.Activity;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.indicator.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every indicator of a division at once. */
@Schema(name = "Summary")
record SummaryAnswer(
    Place division,
    @Schema(description = "the divisions above that the caller may see, the highest first")
        List<Place> ancestors,
    LocalDate asOf,
    @Schema(description = "the drive that the aid is of; absent for all aid")
        @Nullable String drive,
    @Schema(description = "the drives there are, those with most engagements first")
        List<String> drives,
    @Schema(description = "first day of the first month with any record; absent if there is none")
        @Nullable LocalDate firstMonth,
    @Schema(description = "the same of the last month") @Nullable LocalDate lastMonth,
    List<Item> figures,
    Completeness completeness) {
  private static final int FINGERPRINT_BYTES = 16;

  /** A division. */
  @Schema(name = "Place")
  record Place(DivisionCode code, @Schema(examples = "洞口县") String name, DivisionLevel level) {}

  /** A figure without its definition, which the list of indicators has. */
  @Schema(name = "SummaryFigure")
  record Item(
      @Schema(examples = "needs.published") String id,
      @Schema(
              oneOf = {BigDecimal.class, String.class},
              examples = "121712")
          @Nullable Object value,
      Unit unit,
      @Schema(description = "whether the value is an outside reading") boolean outside) {

    static Item of(Figure figure) {
      return new Item(
          figure.indicator().id(), figure.wireValue(), figure.indicator().unit(), figure.outside());
    }
  }

  static SummaryAnswer of(
      Map<DivisionCode, String> names,
      LocalDate asOf,
      @Nullable String drive,
      Activity activity,
      List<Figure> figures,
      Completeness completeness) {
    List<Place> places =
        names.entrySet().stream()
            .map(entry -> new Place(entry.getKey(), entry.getValue(), entry.getKey().level()))
            .sorted((a, b) -> a.level().compareTo(b.level()))
            .toList();
    return new SummaryAnswer(
        places.getLast(),
        places.subList(0, places.size() - 1),
        asOf,
        drive,
        activity.drives(),
        activity.firstMonth(),
        activity.lastMonth(),
        figures.stream().map(Item::of).toList(),
        completeness);
  }

  /**
   * What changes whenever a figure does, and only then: everything but the time of the check. Of a
   * length by which no two answers share it.
   */
  String fingerprint() {
    SummaryAnswer lasting =
        new SummaryAnswer(
            division,
            ancestors,
            asOf,
            drive,
            drives,
            firstMonth,
            lastMonth,
            figures,
            completeness.lasting());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(lasting.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
