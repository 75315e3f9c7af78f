package org.bangfu.registry.standing.monitoring.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.jspecify.annotations.Nullable;

/** Ends that somebody looks after a household, or takes back what was said last of it. */
@ApplicationScoped
public class StepContact {
  private final Households households;
  private final Contacts contacts;
  private final HouseholdNotes notes;
  private final ContactRows rows;

  StepContact(Households households, Contacts contacts, HouseholdNotes notes, ContactRows rows) {
    this.households = households;
    this.contacts = contacts;
    this.notes = notes;
    this.rows = rows;
  }

  /** From the day on nobody does, until somebody is named. */
  @Transactional
  public void end(
      DivisionScope scope, UUID household, LocalDate day, PersonalText why, String actor) {
    Household its = open(household, scope);
    List<ContactStep> standing = Contacts.standing(contacts.of(household));
    if (standing.isEmpty() || standing.getLast().kind() == ContactKind.ENDED) {
      throw notFitting("Nobody is named who looks after the household.");
    }
    write(its, ContactKind.ENDED, standing.getLast(), day, why, null, actor);
  }

  /** It is as it was before. */
  @Transactional
  public void reverse(
      DivisionScope scope, UUID household, LocalDate day, PersonalText why, String actor) {
    Household its = open(household, scope);
    List<ContactStep> standing = Contacts.standing(contacts.of(household));
    if (standing.isEmpty()) {
      throw notFitting("Nothing stands that could be taken back.");
    }
    ContactStep wrong = standing.getLast();
    write(its, wrong.kind(), wrong, day, why, wrong.id(), actor);
  }

  private Household open(UUID household, DivisionScope scope) {
    Household its = households.toChange(household, scope);
    its.requireOpen();
    return its;
  }

  private void write(
      Household its,
      ContactKind kind,
      ContactStep last,
      LocalDate day,
      PersonalText why,
      @Nullable UUID reverses,
      String actor) {
    Beginning.require("What was said last is of", last.occurredOn(), day);
    rows.write(
        List.of(
            new ContactRow(
                its.id(),
                its.division(),
                kind,
                null,
                null,
                null,
                day,
                notes.seal(its.id(), Confidential.CONTACT_REASON, why),
                reverses)),
        actor);
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}
