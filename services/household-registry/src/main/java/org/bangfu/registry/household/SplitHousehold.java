package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.code.LeaveReason;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.RelationToHead;
import org.jspecify.annotations.Nullable;

/**
 * Lets people leave a household for one of their own (分户): they are in the one until the day and in
 * the other from it on, with the standing on the register that they had.
 */
@ApplicationScoped
public class SplitHousehold {
  private final Households households;
  private final HouseholdMoves moves;
  private final RegisterHousehold register;
  private final Confidential confidential;
  private final Event<MembersChanged> changed;

  SplitHousehold(
      Households households,
      HouseholdMoves moves,
      RegisterHousehold register,
      Confidential confidential,
      Event<MembersChanged> changed) {
    this.households = households;
    this.moves = moves;
    this.register = register;
    this.confidential = confidential;
    this.changed = changed;
  }

  /**
   * @return the new household, which is registered as any other
   */
  @Transactional
  public Household split(UUID id, Split split, String client, String actor, DivisionScope scope) {
    Household household = households.toChange(id, scope);
    household.requireOpen();
    requireNothingLater(household, split.occurredOn(), scope);
    List<Member> leaving = leaving(household, split);
    List<NewPerson> people = people(leaving, split);
    leave(household, leaving, split);
    DivisionCode village = split.village() == null ? household.division() : split.village();
    return register.register(
        new Registration(
            null,
            split.number(),
            village,
            household.circumstances().leftAs(split.type()),
            split.phone(),
            split.occurredOn(),
            people,
            new Registration.Origin(household.id(), standing(household))),
        register.factsFor(
            client,
            actor,
            List.of(
                new RegistrationKeys(
                    null,
                    village.value(),
                    split.number(),
                    people.stream().map(NewPerson::nationalId).toList()))),
        client,
        actor,
        scope);
  }

  /** Who was taken off as listed wrongly takes nothing of the register along. */
  private static PovertyState standing(Household household) {
    PovertyState poverty = household.states().poverty();
    return poverty == PovertyState.REMOVED ? PovertyState.NONE : poverty;
  }

  /** Where it stands now is where it stood on the day. */
  private void requireNothingLater(Household household, LocalDate day, DivisionScope scope) {
    ClosedPeriods.requireOpen(household.division(), day);
    household.requireNotBeforeRegistration(day);
    StepHistory history = new StepHistory(households.stepsOf(household.id(), scope));
    Stream.of(Machine.FILE, Machine.POVERTY, Machine.MONITORING)
        .forEach(machine -> history.requireNotBeforeLast(machine, day));
    moves
        .of(household.id())
        .forEach(move -> Beginning.require("The household moved on", move.occurredOn(), day));
  }

  private static List<Member> leaving(Household household, Split split) {
    List<FieldError> errors = new ArrayList<>();
    List<Member> leaving = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < split.leavers().size(); i++) {
      UUID id = split.leavers().get(i).member();
      Member member = present(household, id);
      if (member == null || !seen.add(id)) {
        errors.add(
            new FieldError(
                "/members/" + i + "/memberId", "must be a member who is present, and each once"));
      } else if (member.isErased()) {
        errors.add(
            new FieldError(
                "/members/" + i + "/memberId", "must be a member of whom it is known who it is"));
      } else {
        leaving.add(member);
      }
    }
    if (split.newHead() != null && isWrongHead(household, split.newHead(), leaving)) {
      errors.add(
          new FieldError(
              "/newHeadId", "must be a member who stays, and absent unless the head leaves"));
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    return leaving;
  }

  private static boolean isWrongHead(Household household, UUID id, List<Member> leaving) {
    Member head = present(household, id);
    return head == null
        || leaving.contains(head)
        || leaving.stream().noneMatch(SplitHousehold::isHead);
  }

  private static boolean isHead(Member member) {
    return member.person().relationToHead() == RelationToHead.HEAD;
  }

  private List<NewPerson> people(List<Member> leaving, Split split) {
    List<NewPerson> people = new ArrayList<>();
    for (int i = 0; i < leaving.size(); i++) {
      Member member = leaving.get(i);
      people.add(
          new NewPerson(
              member.person().inRelation(split.leavers().get(i).relation()),
              new NationalId(Objects.requireNonNull(member.nationalId(confidential)))));
    }
    return people;
  }

  /** Each is told of by a version of its own. */
  private void leave(Household household, List<Member> leaving, Split split) {
    for (Member member : leaving) {
      household.leave(member, split.occurredOn(), LeaveReason.SPLIT_OFF);
      households.flush();
      changed.fire(MembersChanged.of(household, member, -1, split.occurredOn()));
    }
    // the former head is written before the next one: the database knows one head at a time
    if (split.newHead() != null) {
      household.appointHead(Objects.requireNonNull(present(household, split.newHead())));
      households.flush();
    }
    household.requireRules();
  }

  private static @Nullable Member present(Household household, UUID id) {
    return household.present().stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
