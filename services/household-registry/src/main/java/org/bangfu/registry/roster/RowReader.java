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
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.roster.mapping.RosterWords;
import org.bangfu.registry.roster.mapping.SourceWords;
import org.bangfu.registry.spreadsheet.SheetCells;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a roster one by one, and reports what it does not. */
final class RowReader {
  private final RowErrors errors;
  private final RosterPlaces places;
  private final SourceWords source;

  RowReader(RowErrors errors, RosterPlaces places, SourceWords source) {
    this.errors = errors;
    this.places = places;
    this.source = source;
  }

  RosterRow understood(SheetCells<RosterColumn> cells) {
    CellReader in = new CellReader(cells, errors, source);
    PersonCells who = new PersonCells(cells, in);
    int before = errors.refusals();
    cells.faults().forEach((column, fault) -> in.refuse(column, fault.rule(), fault.detail()));
    NationalId id = who.nationalId();
    Sex sex = in.code(RosterColumn.SEX, RosterWords.SEX);
    if (id != null && sex != null && sex != id.sex()) {
      in.refuse(RosterColumn.SEX, "sex-agrees", "must agree with the ID number");
    }
    Education education = in.code(RosterColumn.EDUCATION, RosterWords.EDUCATION);
    SchoolStage stage = schoolStage(in);
    if (education != null && stage != null
        || in.value(RosterColumn.EDUCATION) == null
            && (in.value(RosterColumn.SCHOOL_STAGE) == null || notAtSchool(in))) {
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
    RelationToHead relation = in.neededCode(RosterColumn.RELATION, RosterWords.RELATION);
    HouseholdType type = in.neededCode(RosterColumn.HOUSEHOLD_TYPE, RosterWords.HOUSEHOLD_TYPE);
    Integer size = in.integer(RosterColumn.HOUSEHOLD_SIZE, 1, 50);
    EthnicGroup ethnicGroup = in.code(RosterColumn.ETHNIC_GROUP, RosterWords.ETHNIC_GROUP);
    Health health = in.code(RosterColumn.HEALTH, RosterWords.HEALTH);
    Labour labour = in.code(RosterColumn.LABOUR, RosterWords.LABOUR);
    WorkPlace workPlace = in.code(RosterColumn.WORK_PLACE, RosterWords.WORK_PLACE);
    Integer workMonths = in.integer(RosterColumn.WORK_MONTHS, 0, 12);
    PovertyCause mainCause = in.code(RosterColumn.MAIN_CAUSE, RosterWords.CAUSE);
    var otherCauses = in.codes(RosterColumn.OTHER_CAUSES, RosterWords.CAUSE);
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

  private static @Nullable SchoolStage schoolStage(CellReader in) {
    return notAtSchool(in) ? null : in.code(RosterColumn.SCHOOL_STAGE, RosterWords.SCHOOL_STAGE);
  }

  private static boolean notAtSchool(CellReader in) {
    return RosterWords.NOT_AT_SCHOOL.equals(in.value(RosterColumn.SCHOOL_STAGE));
  }
}
