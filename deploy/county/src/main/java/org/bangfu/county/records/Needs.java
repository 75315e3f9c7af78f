package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SplittableRandom;
import org.bangfu.client.needs.model.Measure;
import org.bangfu.county.scenario.NeedCategory;
import org.jspecify.annotations.Nullable;

/** What each need asks for, by whom and when: for the need itself and for its claims. */
public final class Needs {
  /**
   * A need.
   *
   * @param quantity whole yuan where it asks for funds
   */
  public record Need(
      int household,
      int village,
      int manager,
      NeedCategory category,
      NeedCategory.Ask ask,
      int quantity,
      LocalDate publishedOn,
      @Nullable LocalDate matchedOn) {

    /** Otherwise the station publishes it. */
    public boolean hasManager() {
      return manager >= 0;
    }

    boolean funds() {
      return ask.measure() == Measure.FUNDS;
    }
  }

  private final County county;
  private final NeedCategory[] categories;

  public Needs(County county) {
    this.county = county;
    this.categories =
        county.mix().categories().entrySet().stream()
            .flatMap(entry -> Collections.nCopies(entry.getValue(), entry.getKey()).stream())
            .toArray(NeedCategory[]::new);
  }

  public Need need(int number) {
    SplittableRandom chance = county.streams().of("need", number);
    LocalDate day = county.plan().needs().publishedOn(number);
    int household = chance.nextInt(county.householdPlan().countBy(day));
    int village = county.householdPlan().villageOf(household);
    NeedCategory category = categories[chance.nextInt(categories.length)];
    NeedCategory.Ask ask = category.asks().get(chance.nextInt(10) < 6 ? 0 : 1);
    int span = ask.most() - ask.least() + 1;
    int quantity = ask.least() + chance.nextInt(span);
    return new Need(
        household,
        village,
        county.managers().responsible(village, day, chance),
        category,
        ask,
        ask.measure() == Measure.FUNDS ? Math.max(50, quantity / 50 * 50) : quantity,
        day,
        county.plan().needs().matchedOn(number));
  }
}
