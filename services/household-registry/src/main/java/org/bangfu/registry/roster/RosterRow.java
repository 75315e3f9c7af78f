package org.bangfu.registry.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * A row as far as it could be understood.
 *
 * @param broken whether something in it could not
 * @param place which of the file's villages
 */
record RosterRow(
    String sheet,
    int row,
    boolean broken,
    @Nullable Integer place,
    @Nullable String householdNumber,
    @Nullable String personNumber,
    @Nullable String name,
    @Nullable NationalId nationalId,
    @Nullable Sex sex,
    @Nullable RelationToHead relation,
    @Nullable Integer householdSize,
    @Nullable EthnicGroup ethnicGroup,
    @Nullable Education education,
    @Nullable SchoolStage schoolStage,
    @Nullable Health health,
    @Nullable Labour labour,
    @Nullable WorkPlace workPlace,
    @Nullable Integer workMonths,
    @Nullable HouseholdType householdType,
    @Nullable PovertyCause mainCause,
    List<PovertyCause> otherCauses,
    @Nullable LocalDate identifiedOn,
    @Nullable Integer exitedYear,
    @Nullable Boolean unsafeHousing,
    @Nullable Boolean safeWater,
    @Nullable BigDecimal incomePerHead,
    @Nullable String phone) {}
