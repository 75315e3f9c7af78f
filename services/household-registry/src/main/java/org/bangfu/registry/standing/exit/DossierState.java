package org.bangfu.registry.standing.exit;

/** Where the exit of a household has come to (退出程序). */
public enum DossierState {
  /** 拟退出 */
  PROPOSED,
  /** 民主评议通过 */
  VOTED,
  /** 乡镇审核 */
  TOWNSHIP_CHECKED,
  /** 县级核定 */
  COUNTY_CONFIRMED,
  /** 公示 */
  ANNOUNCED,
  /** 已退出 */
  EXITED,
  /** 不予退出 */
  REFUSED;

  /** Whether it stands there by the county's word, which only the county takes back. */
  boolean isOfCounty() {
    return this == COUNTY_CONFIRMED || this == ANNOUNCED;
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this != EXITED && this != REFUSED;
  }
}
