package org.bangfu.registry.roster.file;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bangfu.kit.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/** The columns of a roster by their headings. */
public enum RosterColumn {
  PROVINCE("省"),
  PREFECTURE("市"),
  COUNTY("县"),
  TOWNSHIP("乡"),
  VILLAGE("村"),
  HOUSEHOLD_NUMBER("户编号"),
  PERSON_NUMBER("人编号"),
  NAME("姓名", text -> new PersonalText(text).maskedName()),
  SEX("性别"),
  NATIONAL_ID("证件号码", text -> new PersonalText(text).maskedIdNumber()),
  HOUSEHOLD_SIZE("人数"),
  RELATION("与户主关系"),
  ETHNIC_GROUP("民族"),
  EDUCATION("文化程度"),
  SCHOOL_STAGE("在校生状况"),
  HEALTH("健康状况"),
  LABOUR("劳动技能"),
  WORK_PLACE("务工区域"),
  WORK_MONTHS("务工时间"),
  HOUSEHOLD_TYPE("户属性"),
  MAIN_CAUSE("主要致贫原因"),
  OTHER_CAUSES("其他致贫原因"),
  IDENTIFIED_ON("识别时间"),
  EXITED_YEAR("脱贫年度"),
  UNSAFE_HOUSING("是否危房户"),
  SAFE_WATER("是否饮水安全"),
  INCOME_PER_HEAD("人均纯收入"),
  PHONE("联系电话", text -> new PersonalText(text).maskedPhone()),
  VILLAGE_CODE("村编码");

  private static final Map<String, RosterColumn> BY_HEADING =
      Arrays.stream(values()).collect(Collectors.toMap(RosterColumn::heading, Function.identity()));

  private final String heading;
  private final UnaryOperator<String> mask;

  RosterColumn(String heading) {
    this(heading, UnaryOperator.identity());
  }

  RosterColumn(String heading, UnaryOperator<String> mask) {
    this.heading = heading;
    this.mask = mask;
  }

  public String heading() {
    return heading;
  }

  /** A cell's value as a report may show it: personal ones masked, long ones cut. */
  public @Nullable String shown(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String masked = mask.apply(value);
    return masked.length() <= 100 ? masked : masked.substring(0, 99) + "…";
  }

  static @Nullable RosterColumn headed(@Nullable String heading) {
    return heading == null ? null : BY_HEADING.get(heading.replaceAll("[\\s\\u3000\\ufeff*]", ""));
  }
}
