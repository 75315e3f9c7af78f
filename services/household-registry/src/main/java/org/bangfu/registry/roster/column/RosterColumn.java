package org.bangfu.registry.roster.column;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.personal.MaskByContent;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.spreadsheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/** The columns of a roster by their headings. */
public enum RosterColumn implements SheetColumn {
  PROVINCE("省"),
  PREFECTURE("市"),
  COUNTY("县"),
  TOWNSHIP("乡"),
  VILLAGE("村"),
  HOUSEHOLD_NUMBER("户编号", Kind.OFFICE_NUMBER),
  PERSON_NUMBER("人编号", Kind.OFFICE_NUMBER),
  NAME("姓名", Kind.NAME, RosterColumn::name),
  SEX("性别"),
  NATIONAL_ID("证件号码", Kind.ID_NUMBER, RosterColumn::nationalId),
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
  IDENTIFIED_ON("识别时间", Kind.DAY),
  EXITED_YEAR("脱贫年度"),
  UNSAFE_HOUSING("是否危房户"),
  SAFE_WATER("是否饮水安全"),
  INCOME_PER_HEAD("人均纯收入"),
  PHONE("联系电话", Kind.TEXT, RosterColumn::phone),
  VILLAGE_CODE(
      "村编码", Kind.TEXT, text -> text.matches("\\d{12}") ? text : MaskByContent.value(text));

  private static final Map<String, RosterColumn> BY_HEADING =
      Arrays.stream(values()).collect(Collectors.toMap(RosterColumn::heading, Function.identity()));

  private final String heading;
  private final Kind kind;
  private final UnaryOperator<String> mask;

  RosterColumn(String heading) {
    this(heading, Kind.TEXT);
  }

  RosterColumn(String heading, Kind kind) {
    this(heading, kind, MaskByContent::value);
  }

  RosterColumn(String heading, Kind kind, UnaryOperator<String> mask) {
    this.heading = heading;
    this.kind = kind;
    this.mask = mask;
  }

  @Override
  public String heading() {
    return heading;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /**
   * A cell's value as a report may show it. Columns shift: what stands under a heading may be
   * anything, and is masked by what it looks like.
   */
  public @Nullable String shown(@Nullable String value) {
    return value == null ? null : mask.apply(value);
  }

  private static String name(String text) {
    boolean isName = text.codePoints().noneMatch(Character::isDigit) && text.length() <= 20;
    return isName ? new PersonalText(text).maskedName() : MaskByContent.value(text);
  }

  /** Of a number that is too long the end tells a disability; of a whole one it is no secret. */
  private static String nationalId(String text) {
    PersonalText number = new PersonalText(text.length() > 100 ? text.substring(0, 100) : text);
    boolean isWhole = text.codePointCount(0, text.length()) == 18;
    return isWhole ? number.maskedIdNumber() : number.maskedCertificate();
  }

  private static String phone(String text) {
    boolean isNumber = text.length() <= 30 && text.codePoints().noneMatch(Character::isLetter);
    return isNumber ? new PersonalText(text).maskedPhone() : MaskByContent.value(text);
  }

  /** The column of one of our own headings. */
  public static @Nullable RosterColumn headed(@Nullable String heading) {
    return heading == null ? null : BY_HEADING.get(SheetColumn.plain(heading));
  }
}
