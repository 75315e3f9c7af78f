package org.bangfu.county.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Into what parts an indicator is told apart, each once, so that the whole is their sum. */
public enum Kinds {
  /** Where a household stands on the poverty register. */
  STANDINGS(
      Narrowing.STANDING,
      Arrays.stream(Standing.values())
          .map(standing -> kind(standing.name(), standing.zh(), standing.en()))
          .toArray(Kind[]::new)),
  /** Why a household is watched (监测对象类别). */
  CLASSES(
      Narrowing.KIND,
      kind(Kinds.EXITED_UNSTABLE, "脱贫不稳定户", "exited and unstable"),
      kind(Kinds.AT_THE_EDGE, "边缘易致贫户", "at the edge"),
      kind("SUDDEN_HARDSHIP", "突发严重困难户", "sudden hardship")),
  /** What a household is at risk of that is watched. */
  RISKS(
      Narrowing.KIND,
      kind("ILLNESS", "因病", "illness"),
      kind("DISABILITY", "因残", "disability"),
      kind("SCHOOLING", "因学", "schooling"),
      kind("LACK_OF_LABOUR", "缺劳动力", "lack of labour"),
      kind("UNSAFE_HOUSING", "因安全住房", "unsafe housing"),
      kind("UNSAFE_WATER", "因安全饮水", "unsafe water"),
      kind("UNSTABLE_JOB", "因务工就业不稳", "unstable job"),
      kind("NATURAL_DISASTER", "因自然灾害", "natural disaster"),
      kind("ACCIDENT", "因意外事故", "accident"),
      kind("OTHER", "其他", "other")),
  /** The groups of what is done for them (帮扶措施). */
  MEASURES(
      Narrowing.KIND,
      kind("INDUSTRY", "产业帮扶", "industry"),
      kind("JOBS", "就业帮扶", "jobs"),
      kind("FINANCE", "金融帮扶", "finance"),
      kind("PUBLIC_WELFARE_POST", "公益岗位帮扶", "public-welfare post"),
      kind("HOUSING", "住房安全保障", "housing"),
      kind("WATER", "饮水安全保障", "water"),
      kind("HEALTH", "健康帮扶", "health"),
      kind("COMPULSORY_SCHOOLING", "义务教育保障", "compulsory schooling"),
      kind("OTHER_SCHOOLING", "其他教育帮扶", "other schooling"),
      kind("SOCIAL_SECURITY", "综合保障", "social security"),
      kind("SOCIAL_HELP", "社会帮扶", "social help"),
      kind("RELOCATION", "搬迁", "relocation"),
      kind("LIVING_CONDITIONS", "生产生活条件改善", "living conditions"),
      kind("INFRASTRUCTURE", "基础设施建设", "infrastructure")),
  /** What a household is not to lack (两不愁三保障和饮水安全). */
  ITEMS(
      Narrowing.KIND,
      kind("FOOD", "不愁吃", "food"),
      kind("CLOTHING", "不愁穿", "clothing"),
      kind("SCHOOLING", "义务教育", "schooling"),
      kind("MEDICAL", "基本医疗", "medical"),
      kind("HOUSING", "住房安全", "housing"),
      kind("WATER", "饮水安全", "water")),
  /** From where it is known that a household may fall back (线索来源). */
  SOURCES(
      Narrowing.KIND,
      kind("SELF_REPORT", "农户自主申报", "self-report"),
      kind("CADRE_VISIT", "基层干部排查", "cadre's visit"),
      kind("DEPARTMENT_WARNING", "部门筛查预警", "department's warning"),
      kind("HOTLINE", "12317等热线", "hotline"),
      kind("PETITION", "信访", "petition"),
      kind("MEDIA", "媒体", "media"),
      kind("OTHER", "其他", "other")),
  /** Against what a household is insured (防贫保险). */
  INSURANCES(
      Narrowing.KIND,
      kind("RELAPSE", "防返贫综合保险", "relapse"),
      kind("MEDICAL", "补充医疗保险", "medical"),
      kind("ACCIDENT", "意外伤害保险", "accident"),
      kind("FARMING", "农业保险", "farming"),
      kind("HOUSING", "农房保险", "housing"),
      kind("OTHER", "其他", "other")),
  /** By which way a household is helped that agreed to a plan (一户一策). */
  PATHS(
      Narrowing.KIND,
      kind("PROJECT", "产业项目", "project"),
      kind("TRAINING_AND_JOB", "培训就业", "training and job"),
      kind("SAFETY_NET", "兜底保障", "safety net"));

  /** The class of those who have left the register, and of those who never were on it. */
  public static final String EXITED_UNSTABLE = "EXITED_UNSTABLE";

  public static final String AT_THE_EDGE = "AT_THE_EDGE";

  /** One of them, under the name that reporting uses. */
  public record Kind(String value, String zh, String en) {}

  private final String dimension;
  private final List<Kind> all;

  Kinds(String dimension, Kind... all) {
    this.dimension = dimension;
    this.all = List.of(all);
  }

  private static Kind kind(String value, String zh, String en) {
    return new Kind(value, zh, en);
  }

  public String dimension() {
    return dimension;
  }

  public List<Narrowing> narrowings() {
    return all.stream().map(kind -> new Narrowing(dimension, kind.value())).toList();
  }

  public Optional<Kind> named(String value) {
    return all.stream().filter(kind -> kind.value().equals(value)).findFirst();
  }

  /** For a refusal. */
  public String names() {
    return all.stream().map(Kind::value).collect(Collectors.joining(", "));
  }
}
