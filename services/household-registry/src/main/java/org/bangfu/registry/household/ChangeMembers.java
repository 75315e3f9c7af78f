package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.kit.http.EntityTags;
import org.bangfu.kit.http.Problems;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** Lets people join, leave, and be described anew. */
@ApplicationScoped
public class ChangeMembers {
  private final Households households;

  private final Confidential confidential;

  ChangeMembers(Households households, Confidential confidential) {
    this.households = households;
    this.confidential = confidential;
  }

  @Transactional
  public Household join(
      UUID householdId, NewPerson person, LocalDate on, JoinReason reason, DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    ClosedPeriods.requireOpen(household.division(), on);
    requireUnknown(person.nationalId());
    household.join(person, on, reason, confidential);
    households.flush();
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
    Member member = memberOf(household, memberId);
    masked.requireMasksOf(
        field -> field.equals("name") ? member.name() : member.nationalId(confidential));
    Person after = change.apply(member.person());
    boolean renumbered = false;
    if (nationalId != null && !member.isIdentifiedBy(nationalId, confidential)) {
      requireUnknown(nationalId);
      member.identifyAs(nationalId, confidential);
      renumbered = true;
    }
    if (renumbered || !after.equals(member.person())) {
      household.describeMember(member, after);
      households.flush();
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
    household.leave(memberOf(household, memberId), on, reason);
    // the former head is written before the next one: the database knows one head at a time
    households.flush();
    if (newHead != null) {
      household.appointHead(memberOf(household, newHead));
      households.flush();
    }
    household.requireRules();
    return household;
  }

  private void requireUnknown(NationalId id) {
    var keys = new RegistrationKeys(null, null, null, List.of(id));
    if (households.factsFor("", "", List.of(keys)).knows(id)) {
      throw Problems.problem(
          RegistryProblem.MEMBER_ALREADY_REGISTERED,
          "This person belongs to a household that is registered already.");
    }
  }

  private static Member memberOf(Household household, UUID memberId) {
    return household.present().stream()
        .filter(m -> m.id().equals(memberId))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("member of this household", memberId));
  }
}
