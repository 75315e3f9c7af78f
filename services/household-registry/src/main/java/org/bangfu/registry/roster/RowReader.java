package org.bangfu.registry.roster;

import org.bangfu.kit.record.period.Backdating;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.NationalId;
import org.bangfu.registry.household.code.Education;
import org.bangfu.registry.household.code.EthnicGroup;
import org.bangfu.registry.household.code.Health;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.Labour;
import org.bangfu.registry.household.code.PovertyCause;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.SchoolStage;
import org.bangfu.registry.household.code.Sex;
import org.bangfu.registry.household.code.WorkPlace;
import org.bangfu.registry.roster.file.RosterCells;
import org.bangfu.registry.roster.file.RosterColumn;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a roster one by one, and reports what it does not. */
final class RowReader {
  private static final String NOT_AT_SCHOOL = "非在校生";

  private static final CodeWords<Sex> SEXES = new CodeWords<>(Sex.class);
  private static final CodeWords<RelationToHead> RELATIONS = new CodeWords<>(RelationToHead.class);
  private static final CodeWords<EthnicGroup> ETHNIC_GROUPS = new CodeWords<>(EthnicGroup.class);
  private static final CodeWords<Education> EDUCATIONS = new CodeWords<>(Education.class);
  private static final CodeWords<SchoolStage> SCHOOL_STAGES = new CodeWords<>(SchoolStage.class);
  private static final CodeWords<Health> HEALTHS = new CodeWords<>(Health.class);
  private static final CodeWords<Labour> LABOURS = new CodeWords<>(Labour.class);
  private static final CodeWords<WorkPlace> WORK_PLACES = new CodeWords<>(WorkPlace.class);
  private static final CodeWords<HouseholdType> TYPES = new CodeWords<>(HouseholdType.class);
  private static final CodeWords<PovertyCause> CAUSES = new CodeWords<>(PovertyCause.class);

  private final RowErrors errors;
  private final RosterPlaces places;

  RowReader(RowErrors errors, RosterPlaces places) {
    this.errors = errors;
    this.places = places;
  }

  RosterRow understood(RosterCells cells) {
    CellReader in = new CellReader(cells, errors);
    PersonCells who = new PersonCells(cells, in);
    int before = errors.refusals();
    in.refuseFaults();
    NationalId id = who.nationalId();
    Sex sex = in.code(RosterColumn.SEX, SEXES);
    if (id != null && sex != null && sex != id.sex()) {
      in.refuse(RosterColumn.SEX, "sex-agrees", "must agree with the ID number");
    }
    Education education = in.code(RosterColumn.EDUCATION, EDUCATIONS);
    SchoolStage stage = schoolStage(in, cells);
    if (education != null && stage != null
        || cells.value(RosterColumn.EDUCATION) == null
            && (cells.value(RosterColumn.SCHOOL_STAGE) == null || notAtSchool(cells))) {
      in.refuse(
          RosterColumn.EDUCATION,
          "education-xor-school",
          "exactly one of 文化程度 and 在校生状况 is needed");
    }
    Integer place = places.of(cells, in);
    String number =
        who.officesNumber(RosterColumn.HOUSEHOLD_NUMBER, RosterColumn.VILLAGE_CODE, true);
    String personNumber =
        who.officesNumber(RosterColumn.PERSON_NUMBER, RosterColumn.HOUSEHOLD_NUMBER, false);
    String name = who.name();
    RelationToHead relation = in.neededCode(RosterColumn.RELATION, RELATIONS);
    HouseholdType type = in.neededCode(RosterColumn.HOUSEHOLD_TYPE, TYPES);
    Integer size = in.integer(RosterColumn.HOUSEHOLD_SIZE, 1, 50);
    EthnicGroup ethnicGroup = in.code(RosterColumn.ETHNIC_GROUP, ETHNIC_GROUPS);
    Health health = in.code(RosterColumn.HEALTH, HEALTHS);
    Labour labour = in.code(RosterColumn.LABOUR, LABOURS);
    WorkPlace workPlace = in.code(RosterColumn.WORK_PLACE, WORK_PLACES);
    Integer workMonths = in.integer(RosterColumn.WORK_MONTHS, 0, 12);
    PovertyCause mainCause = in.code(RosterColumn.MAIN_CAUSE, CAUSES);
    var otherCauses = in.codes(RosterColumn.OTHER_CAUSES, CAUSES);
    var identifiedOn = in.date(RosterColumn.IDENTIFIED_ON);
    Integer exitedYear =
        in.integer(
            RosterColumn.EXITED_YEAR,
            Backdating.BEGINNING.getYear(),
            BusinessDays.today().getYear());
    Boolean unsafeHousing = in.yesOrNo(RosterColumn.UNSAFE_HOUSING);
    Boolean safeWater = in.yesOrNo(RosterColumn.SAFE_WATER);
    var income = in.money(RosterColumn.INCOME_PER_HEAD);
    String phone = in.phone(RosterColumn.PHONE);
    return new RosterRow(
        cells.sheet(),
        cells.row(),
        errors.refusals() > before,
        place,
        number,
        personNumber,
        name,
        id,
        id == null ? null : id.sex(),
        relation,
        size,
        ethnicGroup,
        education,
        stage,
        health,
        labour,
        workPlace,
        workMonths,
        type,
        mainCause,
        otherCauses,
        identifiedOn,
        exitedYear,
        unsafeHousing,
        safeWater,
        income,
        phone);
  }

  private static @Nullable SchoolStage schoolStage(CellReader in, RosterCells cells) {
    return notAtSchool(cells) ? null : in.code(RosterColumn.SCHOOL_STAGE, SCHOOL_STAGES);
  }

  private static boolean notAtSchool(RosterCells cells) {
    return NOT_AT_SCHOOL.equals(cells.value(RosterColumn.SCHOOL_STAGE));
  }
}
