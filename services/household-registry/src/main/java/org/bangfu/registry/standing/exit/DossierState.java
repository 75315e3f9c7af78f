package org.bangfu.registry.standing.exit;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Where the exit of a household has come to (退出程序). */
public enum DossierState implements ChineseCode {
  PROPOSED("拟退出"),
  VOTED("民主评议通过"),
  TOWNSHIP_CHECKED("乡镇审核"),
  COUNTY_CONFIRMED("县级核定"),
  ANNOUNCED("公示"),
  EXITED("已退出"),
  REFUSED("不予退出");

  private final List<String> labels;

  DossierState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  /** Whether it stands there by the county's word, which only the county takes back. */
  boolean isOfCounty() {
    return this == COUNTY_CONFIRMED || this == ANNOUNCED;
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this != EXITED && this != REFUSED;
  }
}
