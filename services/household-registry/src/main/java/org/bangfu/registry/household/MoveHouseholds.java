package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.division.Divisions;
import org.bangfu.registry.household.code.MoveCause;
import org.jspecify.annotations.Nullable;

/**
 * Lets households be in another village from a day on (迁移), with all that hangs on them. What was
 * told and counted of them stays where it was.
 */
@ApplicationScoped
public class MoveHouseholds {
  private final MovingHouseholds moving;
  private final HouseholdMoves moves;
  private final Divisions divisions;
  private final HouseholdNotes notes;
  private final Event<HouseholdsMoved> moved;

  MoveHouseholds(
      MovingHouseholds moving,
      HouseholdMoves moves,
      Divisions divisions,
      HouseholdNotes notes,
      Event<HouseholdsMoved> moved) {
    this.moving = moving;
    this.moves = moves;
    this.divisions = divisions;
    this.notes = notes;
    this.moved = moved;
  }

  /**
   * All of them or none, in the order of the call and in a few statements, however many there are.
   * Those whose files are closed move with their place alone ({@link MoveCause#DIVISION_CHANGE}).
   *
   * @throws RuntimeException the problems {@code not-found}, {@code invalid-request}, {@code
   *     move-beyond-divisions}, {@code state-not-fitting}, {@code household-closed}, {@code
   *     period-closed}, {@code before-its-beginning}, {@code household-number-taken}: that of the
   *     first of them that may not move
   */
  @Transactional
  public List<HouseholdMove> move(List<Leaving> leaving, Move move, DivisionScope scope) {
    return move(
        leaving,
        moving.hold(scope, leaving.stream().map(Leaving::household).toList()),
        move,
        scope);
  }

  /** Those that the transaction holds. */
  List<HouseholdMove> move(
      List<Leaving> leaving,
      Map<UUID, MovingHouseholds.Facts> held,
      Move move,
      DivisionScope scope) {
    List<Going> going = leaving.stream().map(one -> Going.of(one, held)).toList();
    requirePlace(move, scope);
    going.forEach(one -> requireFitting(one, move));
    requireNumbers(going, move);
    return record(going, move);
  }

  /** One that is held. */
  private record Going(Leaving asked, MovingHouseholds.Facts facts) {
    /** Each once. */
    static Going of(Leaving one, Map<UUID, MovingHouseholds.Facts> held) {
      MovingHouseholds.Facts facts = held.remove(one.household());
      if (facts == null) {
        throw Problems.notFound("household", one.household());
      }
      return new Going(one, facts);
    }

    Household household() {
      return facts.household();
    }

    /** The number that it asks of the county; null where it keeps the one that it has there. */
    @Nullable String wanted(DivisionCode to) {
      String own = household().number();
      String number = asked.number() == null ? own : asked.number();
      boolean stays = county(household().division()).equals(county(to));
      return stays && number.equals(own) ? null : number;
    }
  }

  private void requirePlace(Move move, DivisionScope scope) {
    DivisionCode to = move.to();
    if (to.level() != DivisionLevel.VILLAGE || divisions.existing(Set.of(to)).isEmpty()) {
      throw Problems.invalid("/to", "must be the code of a village that exists");
    }
    if (!scope.covers(to)) {
      throw Problems.problem(
          RegistryProblem.MOVE_BEYOND_DIVISIONS,
          "The village " + to + " is not one of the caller's; an office above both has to do it.");
    }
  }

  private static void requireFitting(Going one, Move move) {
    Household household = one.household();
    DivisionCode at = household.division();
    DivisionCode from = one.asked().from();
    if (from != null && !from.equals(at)) {
      throw notFitting(household, "is in the village " + at + ", not in " + from);
    }
    if (at.equals(move.to())) {
      throw notFitting(household, "is in the village " + at + " already");
    }
    if (move.cause() == MoveCause.RELOCATION) {
      household.requireOpen();
    }
    ClosedPeriods.requireOpen(at, move.occurredOn());
    ClosedPeriods.requireOpen(move.to(), move.occurredOn());
    household.requireNotBeforeRegistration(move.occurredOn());
    LocalDate last = one.facts().movedOn();
    if (last != null) {
      Beginning.require("The household moved on", last, move.occurredOn());
    }
  }

  private void requireNumbers(List<Going> going, Move move) {
    Set<String> wanted = new HashSet<>();
    for (Going one : going) {
      String number = one.wanted(move.to());
      if (number != null && !wanted.add(number)) {
        throw taken(number);
      }
    }
    moving.taken(county(move.to()), wanted).stream()
        .findFirst()
        .ifPresent(number -> {
          throw taken(number);
        });
  }

  private List<HouseholdMove> record(List<Going> going, Move move) {
    List<UUID> ids = going.stream().map(one -> one.household().id()).toList();
    Map<UUID, Sealed> reasons = notes.seal(ids, Confidential.MOVE_REASON, move.reason());
    List<HouseholdMove> taken = new ArrayList<>();
    for (Going one : going) {
      Household household = one.household();
      DivisionCode from = household.division();
      String number = household.number();
      household.liveIn(move.to(), one.asked().number());
      taken.add(new HouseholdMove(household, from, number, move, reasons.get(household.id())));
    }
    moves.add(taken);
    List<HouseholdMoved> told = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      MovingHouseholds.Facts facts = going.get(i).facts();
      told.add(HouseholdMoved.of(facts.household(), taken.get(i), facts.closedOn()));
    }
    moved.fire(new HouseholdsMoved(told));
    moves.follow(ids);
    return taken;
  }

  private static String county(DivisionCode village) {
    return village.value().substring(0, DivisionLevel.COUNTY.codeLength());
  }

  private static RuntimeException notFitting(Household household, String is) {
    return Problems.problem(
        RegistryProblem.STATE_NOT_FITTING, "Household " + household.id() + " " + is + ".");
  }

  private static RuntimeException taken(String number) {
    return Problems.problem(
        RegistryProblem.HOUSEHOLD_NUMBER_TAKEN,
        "Another household of the county has the number " + number + "; give it another one.");
  }
}
