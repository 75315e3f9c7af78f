package org.bangfu.registry.roster.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangfu.registry.household.code.CodeWords;
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

/** The words that a roster's columns take, where a column has a list of them. */
public final class RosterWords {
  /** Under 在校生状况, of whom is no pupil. */
  public static final String NOT_AT_SCHOOL = "非在校生";

  public static final CodeWords<Sex> SEX = new CodeWords<>(Sex.class);
  public static final CodeWords<RelationToHead> RELATION = new CodeWords<>(RelationToHead.class);
  public static final CodeWords<EthnicGroup> ETHNIC_GROUP = new CodeWords<>(EthnicGroup.class);
  public static final CodeWords<Education> EDUCATION = new CodeWords<>(Education.class);
  public static final CodeWords<SchoolStage> SCHOOL_STAGE = new CodeWords<>(SchoolStage.class);
  public static final CodeWords<Health> HEALTH = new CodeWords<>(Health.class);
  public static final CodeWords<Labour> LABOUR = new CodeWords<>(Labour.class);
  public static final CodeWords<WorkPlace> WORK_PLACE = new CodeWords<>(WorkPlace.class);
  public static final CodeWords<HouseholdType> HOUSEHOLD_TYPE =
      new CodeWords<>(HouseholdType.class);
  public static final CodeWords<PovertyCause> CAUSE = new CodeWords<>(PovertyCause.class);

  private static final List<String> YES_OR_NO = List.of("是", "否");
  private static final Map<RosterColumn, CodeWords<?>> LISTS = new EnumMap<>(RosterColumn.class);

  static {
    LISTS.put(RosterColumn.SEX, SEX);
    LISTS.put(RosterColumn.RELATION, RELATION);
    LISTS.put(RosterColumn.ETHNIC_GROUP, ETHNIC_GROUP);
    LISTS.put(RosterColumn.EDUCATION, EDUCATION);
    LISTS.put(RosterColumn.SCHOOL_STAGE, SCHOOL_STAGE);
    LISTS.put(RosterColumn.HEALTH, HEALTH);
    LISTS.put(RosterColumn.LABOUR, LABOUR);
    LISTS.put(RosterColumn.WORK_PLACE, WORK_PLACE);
    LISTS.put(RosterColumn.HOUSEHOLD_TYPE, HOUSEHOLD_TYPE);
    LISTS.put(RosterColumn.MAIN_CAUSE, CAUSE);
    LISTS.put(RosterColumn.OTHER_CAUSES, CAUSE);
  }

  private RosterWords() {}

  /** The words of the standard that a column takes; none where it has no list. */
  public static List<String> of(RosterColumn column) {
    CodeWords<?> list = LISTS.get(column);
    return list != null ? list.standard() : isYesOrNo(column) ? YES_OR_NO : List.of();
  }

  /** Whether a column takes the word. */
  static boolean takes(RosterColumn column, String word) {
    CodeWords<?> list = LISTS.get(column);
    return list == null
        ? YES_OR_NO.contains(word)
        : list.code(word) != null
            || column == RosterColumn.SCHOOL_STAGE && word.equals(NOT_AT_SCHOOL);
  }

  private static boolean isYesOrNo(RosterColumn column) {
    return column == RosterColumn.UNSAFE_HOUSING || column == RosterColumn.SAFE_WATER;
  }
}
