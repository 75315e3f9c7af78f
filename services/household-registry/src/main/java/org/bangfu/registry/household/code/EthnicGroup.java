package org.bangfu.registry.household.code;

import java.util.List;

/** Ethnic groups by the names of GB/T 3304 (民族). */
public enum EthnicGroup implements ChineseCode {
  HAN("汉族", "汉"),
  MONGGOL("蒙古族", "蒙古"),
  HUI("回族", "回"),
  ZANG("藏族", "藏"),
  UYGUR("维吾尔族", "维吾尔"),
  MIAO("苗族", "苗"),
  YI("彝族", "彝"),
  ZHUANG("壮族", "壮"),
  BUYEI("布依族", "布依"),
  CHOSON("朝鲜族", "朝鲜"),
  MAN("满族", "满"),
  DONG("侗族", "侗"),
  YAO("瑶族", "瑶"),
  BAI("白族", "白"),
  TUJIA("土家族", "土家"),
  HANI("哈尼族", "哈尼"),
  KAZAK("哈萨克族", "哈萨克"),
  DAI("傣族", "傣"),
  LI("黎族", "黎"),
  LISU("傈僳族", "傈僳"),
  VA("佤族", "佤"),
  SHE("畲族", "畲"),
  GAOSHAN("高山族", "高山"),
  LAHU("拉祜族", "拉祜"),
  SUI("水族", "水"),
  DONGXIANG("东乡族", "东乡"),
  NAXI("纳西族", "纳西"),
  JINGPO("景颇族", "景颇"),
  KIRGIZ("柯尔克孜族", "柯尔克孜"),
  TU("土族", "土"),
  DAUR("达斡尔族", "达斡尔"),
  MULAO("仫佬族", "仫佬"),
  QIANG("羌族", "羌"),
  BLANG("布朗族", "布朗"),
  SALAR("撒拉族", "撒拉"),
  MAONAN("毛南族", "毛南"),
  GELAO("仡佬族", "仡佬"),
  XIBE("锡伯族", "锡伯"),
  ACHANG("阿昌族", "阿昌"),
  PUMI("普米族", "普米"),
  TAJIK("塔吉克族", "塔吉克"),
  NU("怒族", "怒"),
  UZBEK("乌孜别克族", "乌孜别克"),
  RUSS("俄罗斯族", "俄罗斯"),
  EWENKI("鄂温克族", "鄂温克"),
  DEANG("德昂族", "德昂"),
  BONAN("保安族", "保安"),
  YUGUR("裕固族", "裕固"),
  GIN("京族", "京"),
  TATAR("塔塔尔族", "塔塔尔"),
  DERUNG("独龙族", "独龙"),
  OROQEN("鄂伦春族", "鄂伦春"),
  HEZHEN("赫哲族", "赫哲"),
  MONBA("门巴族", "门巴"),
  LHOBA("珞巴族", "珞巴"),
  JINO("基诺族", "基诺"),
  OTHER("其他", "其它");

  private final List<String> labels;

  EthnicGroup(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
