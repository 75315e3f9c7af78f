package org.bangfu.county.records;

import java.time.LocalDate;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.people.Households;
import org.bangfu.county.people.PersonsSoFar;
import org.bangfu.county.plan.CountyPlan;
import org.bangfu.county.plan.Divisions;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.plan.ManagerPlan;
import org.bangfu.county.plan.PlacePlan;
import org.bangfu.county.plan.Villages;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Mix;

/**
 * One division that is played: its plan, its places, and the ids of what is already on the
 * platform.
 *
 * @param reference the beginning of every client reference, different for every scenario, seed and
 *     scale
 */
public record County(
    CountyPlan plan,
    Villages villages,
    HouseholdPlan householdPlan,
    Households households,
    ManagerPlan managers,
    PlacePlan places,
    String reference,
    IdTable stationIds,
    IdTable managerIds,
    IdTable householdIds,
    IdTable helperIds,
    IdTable needIds) {

  public static County of(
      CountyPlan plan, Divisions divisions, PersonsSoFar persons, String reference) {
    Figures figures = plan.figures();
    Mix mix = figures.scenario().mix();
    Streams streams = plan.streams();
    Villages villages =
        Villages.of(figures.division(), divisions, mix.unevenness(), streams.within("villages"));
    plan.villages().requireRoom(villages);
    HouseholdPlan householdPlan = new HouseholdPlan(plan.households(), villages, plan.register());
    Households households =
        new Households(
            householdPlan,
            persons.numbers(),
            persons.take(householdPlan.allMembers()),
            figures.division(),
            figures.scenario().from().getYear(),
            streams.within("households"));
    ManagerPlan managers = new ManagerPlan(plan.managers(), villages, streams);
    return new County(
        plan,
        villages,
        householdPlan,
        households,
        managers,
        new PlacePlan(figures, villages, householdPlan, streams.within("places")),
        reference + ":" + figures.division(),
        new IdTable(villages.size()),
        new IdTable(managers.size()),
        new IdTable(householdPlan.size()),
        new IdTable(plan.helpers().size()),
        new IdTable(plan.needs().size()));
  }

  public String division() {
    return villages.division();
  }

  public String reference(String kind, int number) {
    return "%s:%s:%d".formatted(reference, kind, number);
  }

  /** A kind of reference for records of the day's stage alone, which travel together. */
  public String staged(String kind, LocalDate day) {
    int stage = plan.figures().scenario().stageOf(day);
    return stage == 0 ? kind : kind + "-" + stage;
  }

  String officer() {
    return "officer:" + division();
  }

  Streams streams() {
    return plan.streams();
  }

  Mix mix() {
    return plan.figures().scenario().mix();
  }
}
