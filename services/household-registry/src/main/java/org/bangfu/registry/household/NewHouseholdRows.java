package org.bangfu.registry.household;

import java.time.Instant;
import java.util.List;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.value.division.DivisionLevel;

/** The rows of a new household, for what goes to the database at once. */
final class NewHouseholdRows {
  private static final Insert HOUSEHOLD =
      Insert.into(
          "household",
          "id uuid",
          "version bigint",
          "client text",
          "client_reference text",
          "number text",
          "division text",
          "household_type text",
          "main_cause text",
          "other_causes text[]",
          "identified_on date",
          "exited_year integer",
          "unsafe_housing boolean",
          "safe_water boolean",
          "income_per_head numeric",
          "phone text",
          "phone_index text",
          "phone_subject uuid",
          "members integer",
          "file_state text",
          "poverty_state text",
          "monitoring_state text",
          "monitoring_class text",
          "registered_on date",
          "registered_by text",
          "registered_at timestamptz",
          "changed_at timestamptz");

  private static final Insert MEMBER =
      Insert.into(
          "member",
          "id uuid",
          "household_id uuid",
          "division text",
          "position integer",
          "national_id text",
          "national_id_index text",
          "birth_year smallint",
          "joined_on date",
          "join_reason text",
          "number text",
          "name text",
          "sex text",
          "relation_to_head text",
          "ethnic_group text",
          "education text",
          "school_stage text",
          "health text",
          "labour text",
          "work_place text",
          "work_months integer");

  private static final Insert STEP =
      Insert.into(
          "household_step",
          "id uuid",
          "household_id uuid",
          "division text",
          "machine text",
          "to_state text",
          "occurred_on date",
          "actor text",
          "recorded_at timestamptz",
          "origin text");

  private static final String IN_A_VILLAGE =
      """
      select required(exists (select from division
        where code = ? and level = '%s' and valid_to is null))\
      """
          .formatted(DivisionLevel.VILLAGE);

  private NewHouseholdRows() {}

  static void add(
      Household household,
      Registration registration,
      String client,
      String actor,
      List<HouseholdStep> steps) {
    AtOnce.add(new Written(IN_A_VILLAGE, List.of(household.division().value())));
    addHousehold(household, registration, client, actor);
    household.members().forEach(member -> addMember(household, member));
    steps.forEach(step -> addStep(household, step));
  }

  private static void addHousehold(
      Household household, Registration registration, String client, String actor) {
    Circumstances lives = household.circumstances();
    Contact contact = household.contact();
    HouseholdStates states = household.states();
    Instant now = Instant.now();
    AtOnce.add(
        HOUSEHOLD,
        household.id(),
        household.version(),
        client,
        registration.clientReference(),
        household.number(),
        household.division().value(),
        lives.householdType(),
        lives.mainCause(),
        lives.otherCauses(),
        lives.identifiedOn(),
        lives.exitedYear(),
        lives.unsafeHousing(),
        lives.safeWater(),
        lives.incomePerHead() == null ? null : lives.incomePerHead().amount(),
        contact == null ? null : contact.sealedPhone(),
        contact == null ? null : contact.phoneIndex(),
        contact == null ? null : contact.subject(),
        household.memberCount(),
        states.file(),
        states.poverty(),
        states.monitoring(),
        states.monitoringClass(),
        household.registeredOn(),
        actor,
        now,
        now);
  }

  private static void addMember(Household household, Member member) {
    Person person = member.person();
    AtOnce.add(
        MEMBER,
        member.id(),
        household.id(),
        household.division().value(),
        member.position(),
        member.identity().number().text(),
        member.identity().index(),
        member.identity().birthYear(),
        member.joinedOn(),
        member.joinReason(),
        person.number(),
        person.name().clearText(),
        person.sex(),
        person.relationToHead(),
        person.ethnicGroup(),
        person.education(),
        person.schoolStage(),
        person.health(),
        person.labour(),
        person.workPlace(),
        person.workMonths());
  }

  private static void addStep(Household household, HouseholdStep step) {
    AtOnce.add(
        STEP,
        step.id(),
        step.householdId(),
        household.division().value(),
        step.machine(),
        step.toState(),
        step.occurredOn(),
        step.actor(),
        step.recordedAt(),
        step.origin());
  }
}
