package org.bangfu.county.people;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What befits a person's age: schooling, health, labour and work. */
record Traits(
    @Nullable String education,
    @Nullable String schoolStage,
    String health,
    String labour,
    @Nullable String workPlace,
    int workMonths) {
  static final String HEALTHY = "健康";
  static final String CHRONIC = "长期慢性病";
  static final String GRAVE = "患有大病";
  static final String DISABLED = "残疾";
  static final String ABLE = "普通劳动力";
  static final String SKILLED = "技能劳动力";
  static final String WEAK = "弱劳动力或半劳动力";
  static final String LOST = "丧失劳动力";
  static final String NONE = "无劳动力";

  static Traits at(int age, SplittableRandom chance) {
    String school = school(age, chance);
    String education = school == null ? education(age, chance) : null;
    String health = health(age, chance);
    String labour = school == null ? labour(age, health, chance) : NONE;
    boolean able = labour.equals(ABLE) || labour.equals(SKILLED);
    boolean works = able && chance.nextInt(100) < 60;
    String place = works ? place(chance) : null;
    return new Traits(education, school, health, labour, place, works ? 3 + chance.nextInt(10) : 0);
  }

  private static @Nullable String school(int age, SplittableRandom chance) {
    if (age < 7) {
      return "学龄前儿童";
    }
    if (age < 13) {
      return "小学";
    }
    if (age < 17) {
      return age < 16 ? "初中" : "高中";
    }
    if (age < 19) {
      return chance.nextInt(10) < 7 ? "高中" : null;
    }
    return age < 23 && chance.nextInt(10) < 3 ? "大专" : null;
  }

  private static String education(int age, SplittableRandom chance) {
    int roll = chance.nextInt(100);
    if (age > 60) {
      return roll < 30 ? "文盲或半文盲" : roll < 85 ? "小学" : "初中";
    }
    return roll < 25 ? "小学" : roll < 75 ? "初中" : roll < 93 ? "高中" : "大专";
  }

  private static String health(int age, SplittableRandom chance) {
    int roll = chance.nextInt(1000);
    int chronic = age > 60 ? 280 : age > 40 ? 90 : 10;
    if (roll < chronic) {
      return CHRONIC;
    }
    return roll < chronic + 30 ? GRAVE : roll < chronic + 75 ? DISABLED : HEALTHY;
  }

  private static String labour(int age, String health, SplittableRandom chance) {
    boolean fit = health.equals(HEALTHY) || health.equals(CHRONIC);
    if (age >= 70) {
      return fit ? NONE : LOST;
    }
    if (age >= 60 || age < 18) {
      return fit ? WEAK : LOST;
    }
    if (!fit) {
      return chance.nextBoolean() ? WEAK : LOST;
    }
    return chance.nextInt(10) == 0 ? SKILLED : ABLE;
  }

  private static String place(SplittableRandom chance) {
    int roll = chance.nextInt(100);
    return roll < 30 ? "乡内" : roll < 50 ? "乡外县内" : roll < 65 ? "县外省内" : "省外";
  }
}
