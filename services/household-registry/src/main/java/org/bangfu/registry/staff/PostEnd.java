package org.bangfu.registry.staff;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Why a post is over. */
public enum PostEnd implements ChineseCode {
  LEFT("离岗"),
  /** Another head came. */
  REPLACED("更换"),
  /** The information manager left. */
  MANAGER_LEFT("信息管理员离任"),
  STATION_CLOSED("撤站"),
  /** It was entered wrongly: it never was. */
  MISTAKE("误记");

  private final List<String> labels;

  PostEnd(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
