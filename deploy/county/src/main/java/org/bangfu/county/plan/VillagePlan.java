package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.ScenarioRefused;

/**
 * Which villages were poor and were delisted, and which villages and sites are supervised, from
 * which days on. A delisting is history, as an exit is: identified and delisted in the five years
 * before the first day of records.
 */
public final class VillagePlan {
  private static final int YEARS = 5;

  private final Figures figures;
  private final Streams streams;
  private final int delisted;
  private final Curve supervised;
  private final Curve sites;

  /**
   * @throws ScenarioRefused when villages are delisted in between
   */
  VillagePlan(Figures figures, Streams streams) {
    this.figures = figures;
    this.streams = streams;
    this.delisted = steady(figures);
    this.supervised = new Curve(figures.series(Indicator.VILLAGES_SUPERVISED));
    this.sites = new Curve(figures.series(Indicator.SUPERVISION_SITES));
  }

  private static int steady(Figures figures) {
    NavigableMap<LocalDate, Long> totals = figures.series(Indicator.VILLAGES_DELISTED).totals();
    long value = totals.isEmpty() ? 0 : totals.firstEntry().getValue();
    for (Map.Entry<LocalDate, Long> total : totals.entrySet()) {
      if (total.getValue() != value) {
        throw ScenarioRefused.at(
            figures.field(Indicator.VILLAGES_DELISTED, total.getKey()),
            "%s has another number of delisted villages than before, and none is delisted in a scenario",
            figures.division());
      }
    }
    return Math.toIntExact(value);
  }

  /**
   * @throws ScenarioRefused when there are more than villages
   */
  public void requireRoom(Villages villages) {
    requireRoom(Indicator.VILLAGES_DELISTED, delisted, villages);
    requireRoom(Indicator.VILLAGES_SUPERVISED, supervised.size(), villages);
    if (sites.size() > 0 && villages.townships().isEmpty()) {
      throw ScenarioRefused.at(
          figures.field(Indicator.SUPERVISION_SITES, LocalDate.MAX),
          "%s has no township in which a site could lie",
          figures.division());
    }
  }

  private void requireRoom(Indicator indicator, int wanted, Villages villages) {
    if (wanted > villages.size()) {
      throw ScenarioRefused.at(
          figures.field(indicator, LocalDate.MAX),
          "%s has %d villages, fewer than the %d of %s%s",
          figures.division(),
          villages.size(),
          wanted,
          indicator.id(),
          figures.atScale());
    }
  }

  public int delisted() {
    return delisted;
  }

  /** Where the n-th of the delisted villages lies: each is another one. */
  public int delistedVillage(int number, Villages villages) {
    return shuffled("poor", number, villages.size());
  }

  public LocalDate identifiedOn(int number) {
    return LocalDate.ofYearDay(identifiedIn(number), 1 + (int) (365 * streams.unit("day", number)));
  }

  /** At the end of a year, the one of its identification or a later one. */
  public LocalDate delistedOn(int number) {
    int years = year() - identifiedIn(number);
    int year = identifiedIn(number) + (int) (years * streams.unit("delisted", number));
    return LocalDate.of(year, 12, 31);
  }

  private int identifiedIn(int number) {
    return year() - 1 - (int) (YEARS * streams.unit("identified", number));
  }

  private int year() {
    return figures.scenario().from().getYear();
  }

  /** Villages that are supervised. */
  public Curve supervised() {
    return supervised;
  }

  public int supervisedVillage(int number, Villages villages) {
    return shuffled("supervised", number, villages.size());
  }

  /** Sites that are supervised, dealt out to the townships. */
  public Curve sites() {
    return sites;
  }

  public Division townshipOf(int site, Villages villages) {
    return villages
        .townships()
        .get(shuffled("site", site % villages.townships().size(), villages.townships().size()));
  }

  private int shuffled(String kind, int number, int size) {
    return Math.toIntExact(new Shuffle(size, streams.hash(kind, 0)).placeOf(number));
  }
}
