package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.http.EntityTags;
import org.bangfu.kit.http.Problems;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** Lets people join, leave, and be described anew. */
@ApplicationScoped
public class ChangeMembers {
  private final Households households;

  ChangeMembers(Households households) {
    this.households = households;
  }

  @Transactional
  public Household join(
      UUID householdId, Person person, LocalDate on, JoinReason reason, DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    requireUnknown(person);
    household.join(person, on, reason);
    households.flush();
    return household;
  }

  /**
   * @param ifMatch the version of the household that the caller has read
   */
  @Transactional
  public Household describe(
      UUID householdId,
      UUID memberId,
      @Nullable String ifMatch,
      UnaryOperator<Person> change,
      DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    EntityTags.requireMatch(ifMatch, household.version());
    Member member = memberOf(household, memberId);
    Person after = change.apply(member.person());
    if (!after.equals(member.person())) {
      if (!after.nationalId().equals(member.person().nationalId())) {
        requireUnknown(after);
      }
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

  private void requireUnknown(Person person) {
    var keys =
        new RegistrationKeys(
            null, null, null, List.of(new NationalId(person.nationalId()).index()));
    if (households.factsFor("", List.of(keys)).knowsAnyOf(List.of(person))) {
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
