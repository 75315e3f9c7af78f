package org.bangfu.county.people;

import java.util.SplittableRandom;

/** Made-up names of common surnames and given characters. */
public final class Names {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String MALE = "伟强磊军洋勇杰涛明超刚平辉鹏华飞波斌宇浩凯健俊帆帅旭宁龙林志国建文光德福生祥贵金玉清海山根发财旺";
  private static final String FEMALE = "芳娜敏静丽艳娟霞秀玲桂英梅兰凤珍莲香云红燕萍琴慧雪琳洁婷玉春菊花翠月美莉青荣爱彩满姣冬清";

  private Names() {}

  static String surname(SplittableRandom chance) {
    return one(SURNAMES, chance);
  }

  public static String given(boolean male, SplittableRandom chance) {
    String characters = male ? MALE : FEMALE;
    String first = one(characters, chance);
    return chance.nextInt(10) < 7 ? first + one(characters, chance) : first;
  }

  public static String any(SplittableRandom chance) {
    return surname(chance) + given(chance.nextBoolean(), chance);
  }

  /** Eleven digits that begin with 10, as no mobile number does. */
  public static String phone(SplittableRandom chance) {
    return "10%09d".formatted(chance.nextInt(1_000_000_000));
  }

  private static String one(String characters, SplittableRandom chance) {
    int at = chance.nextInt(characters.length());
    return characters.substring(at, at + 1);
  }
}
