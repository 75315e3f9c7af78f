package org.bangfu.county.scenario;

/** Where a household stands on the poverty register 建档立卡, under the names that reporting uses. */
public enum Standing {
  EXITED("已脱贫", "exited"),
  IN_POVERTY("未脱贫", "in poverty");

  private final String zh;
  private final String en;

  Standing(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
