package org.bangfu.registry.household.code;

import java.util.List;

/** How a member is related to the head of the household (与户主关系). */
public enum RelationToHead implements ChineseCode {
  HEAD("户主", "本人"),
  SPOUSE("配偶", "妻", "夫"),
  SON("之子", "子", "儿子", "长子", "次子"),
  DAUGHTER("之女", "女", "女儿", "长女", "次女"),
  DAUGHTER_IN_LAW("之儿媳", "儿媳"),
  SON_IN_LAW("之女婿", "女婿"),
  GRANDSON("之孙子", "孙子"),
  GRANDDAUGHTER("之孙女", "孙女"),
  DAUGHTERS_SON("之外孙子", "外孙子"),
  DAUGHTERS_DAUGHTER("之外孙女", "外孙女"),
  FATHER("之父", "父亲"),
  MOTHER("之母", "母亲"),
  FATHER_IN_LAW("之岳父", "岳父", "之公公", "公公"),
  MOTHER_IN_LAW("之岳母", "岳母", "之婆婆", "婆婆"),
  GRANDFATHER("之祖父", "祖父", "之外祖父", "外祖父"),
  GRANDMOTHER("之祖母", "祖母", "之外祖母", "外祖母"),
  SIBLING("之兄弟姐妹", "兄弟姐妹", "兄", "弟", "姐", "妹"),
  NEPHEW_OR_NIECE("侄儿", "侄女", "之侄儿", "之侄女"),
  GREAT_GRANDCHILD("之曾孙子", "之曾孙女", "曾孙子", "曾孙女"),
  OTHER("其他", "其它");

  private final List<String> labels;

  RelationToHead(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
