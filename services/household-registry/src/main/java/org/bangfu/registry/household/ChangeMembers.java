package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.JoinReason;
import org.bangfu.registry.household.code.LeaveReason;
import org.bangfu.registry.household.code.RelationToHead;
import org.jspecify.annotations.Nullable;

/** Lets people join, leave, and be described anew. */
@ApplicationScoped
public class ChangeMembers {
  private final Households households;
  private final FindRegistrationFacts findFacts;
  private final Confidential confidential;
  private final KeepRenamings renamings;
  private final Event<MembersChanged> changed;
  private final Event<FoundElsewhere> found;

  ChangeMembers(
      Households households,
      FindRegistrationFacts findFacts,
      Confidential confidential,
      KeepRenamings renamings,
      Event<MembersChanged> changed,
      Event<FoundElsewhere> found) {
    this.households = households;
    this.findFacts = findFacts;
    this.confidential = confidential;
    this.renamings = renamings;
    this.changed = changed;
    this.found = found;
  }

  @Transactional
  public Household join(
      UUID householdId, NewPerson person, LocalDate on, JoinReason reason, DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    ClosedPeriods.requireOpen(household.division(), on);
    requireUnknown(person.nationalId());
    Member joined = household.join(person, on, reason, confidential);
    households.flush();
    changed.fire(MembersChanged.of(household, joined, 1, on));
    return household;
  }

  /**
   * @param ifMatch the version of the household that the caller has read
   * @param nationalId another ID number; null leaves it as it is
   * @param masked name and nationalId, where they were sent back masked
   */
  @Transactional
  public Household describe(
      UUID householdId,
      UUID memberId,
      @Nullable String ifMatch,
      UnaryOperator<Person> change,
      @Nullable NationalId nationalId,
      SentMasked masked,
      DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    EntityTags.requireMatch(ifMatch, household.version());
    Member member = memberOf(household.present(), memberId);
    masked.requireMasksOf(
        field -> field.equals("name") ? member.name() : member.nationalId(confidential));
    Person before = member.person();
    Person after = change.apply(before);
    boolean renumbered = false;
    if (nationalId != null && !member.isIdentifiedBy(nationalId, confidential)) {
      requireUnknown(nationalId);
      member.identifyAs(nationalId, confidential);
      renumbered = true;
    }
    if (renumbered || !after.equals(before)) {
      household.describeMember(member, after);
      households.flush();
      renamings.keep(Renaming.between(memberId, before, after));
    }
    return household;
  }

  /**
   * @param newHead who is the head from then on, where the head leaves
   */
  @Transactional
  public Household leave(
      UUID householdId,
      UUID memberId,
      LocalDate on,
      LeaveReason reason,
      @Nullable UUID newHead,
      DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    ClosedPeriods.requireOpen(household.division(), on);
    Member leaving = memberOf(household.members(), memberId);
    Member head = newHead == null ? null : successor(household, leaving, newHead);
    household.leave(leaving, on, reason);
    // the former head is written before the next one: the database knows one head at a time
    households.flush();
    if (head != null) {
      household.appointHead(head);
      households.flush();
    }
    household.requireRules();
    changed.fire(MembersChanged.of(household, leaving, -1, on));
    return household;
  }

  private static Member successor(Household household, Member leaving, UUID newHead) {
    if (leaving.isPresent() && leaving.person().relationToHead() != RelationToHead.HEAD) {
      throw Problems.invalid("/newHeadId", "must be absent unless the head leaves");
    }
    return household.present().stream()
        .filter(m -> m.id().equals(newHead) && m != leaving)
        .findFirst()
        .orElseThrow(() -> Problems.invalid("/newHeadId", "must be another member who is present"));
  }

  private void requireUnknown(NationalId id) {
    var keys = new RegistrationKeys(null, null, null, List.of(id));
    if (findFacts.of("", "", List.of(keys)).knows(id)) {
      found.fire(new FoundElsewhere());
      throw Problems.problem(
          RegistryProblem.MEMBER_ALREADY_REGISTERED,
          "This person belongs to a household that is registered already.");
    }
  }

  private static Member memberOf(List<Member> members, UUID memberId) {
    return members.stream()
        .filter(m -> m.id().equals(memberId))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("member of this household", memberId));
  }
}
