package org.bangfu.county.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.county.chance.Split;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Sales whose amounts come out on every published day: first what the fairs sold, then, where more
 * was published, sales over the counter of the county's shop; so many of them are settled that the
 * households' published income comes out, or all where none is published.
 */
public final class SalesPlan {
  /** One sale; settledOn is null where it is never settled. */
  public record Sale(
      String occasion, String booth, LocalDate day, long fen, @Nullable LocalDate settledOn) {}

  /** Sales of one occasion with one destiny. */
  private record Lot(SalesParts.Part part, int first, int size, Split split) {}

  private final List<Lot> lots = new ArrayList<>();
  private final Streams streams;
  private final LocalDate until;

  SalesPlan(Figures figures, Streams streams) {
    this.streams = streams;
    this.until = figures.scenario().until();
    BigDecimal average = figures.scenario().mix().sale();
    int first = 0;
    for (SalesParts.Part part : SalesParts.of(figures)) {
      int size = Flow.payments(part.fen(), average);
      Split split = Split.money(part.fen(), size, streams.within("lot" + lots.size()));
      lots.add(new Lot(part, first, size, split));
      first += size;
    }
  }

  public int size() {
    return lots.isEmpty() ? 0 : lots.getLast().first + lots.getLast().size;
  }

  LocalDate firstDay() {
    return lots.stream().map(lot -> lot.part.from()).min(LocalDate::compareTo).orElse(until);
  }

  public Sale sale(int number) {
    Lot lot = lotOf(number);
    SalesParts.Part part = lot.part;
    int place = number - lot.first;
    long days = ChronoUnit.DAYS.between(part.from(), part.to()) + 1;
    LocalDate day = part.from().plusDays(days * place / lot.size);
    int booth = 1 + (int) (streams.unit("booth", number) * part.booths());
    return new Sale(
        part.occasion(),
        "展位%d".formatted(booth),
        day,
        lot.split.part(place),
        settledOn(part, day, number));
  }

  private @Nullable LocalDate settledOn(SalesParts.Part part, LocalDate day, int number) {
    if (!part.settled()) {
      return null;
    }
    LocalDate earliest = part.settledFrom().isBefore(day) ? day : part.settledFrom();
    LocalDate latest = part.settledTo() == null ? until : part.settledTo();
    LocalDate settled = earliest.plusDays((long) (streams.unit("settled", number) * 20));
    return settled.isAfter(latest) ? latest : settled;
  }

  private Lot lotOf(int number) {
    for (Lot lot : lots) {
      if (number < lot.first + lot.size) {
        return lot;
      }
    }
    throw new IndexOutOfBoundsException(number);
  }
}
