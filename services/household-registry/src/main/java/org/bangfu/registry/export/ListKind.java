package org.bangfu.registry.export;

import java.util.Locale;

/** The lists that can be exported. */
public enum ListKind {
  HOUSEHOLDS("户名册"),
  FINDINGS("疑点"),
  EXIT_DOSSIERS("退出程序"),
  MONITORING_CASES_DUE("监测待办"),
  GUARANTEES_DUE("两不愁三保障待办"),
  TAGS("标签"),
  SCREENED_HOUSEHOLDS("排查名单"),
  PLANS_MISSING("待定帮扶计划"),
  VILLAGE_STANDINGS("贫困村"),
  SUPERVISIONS("挂牌督战"),
  DUPLICATE_PAIRS("疑似重复户"),
  MANAGERS("信息管理员"),
  STATIONS("站点"),
  STATION_STAFF("站点人员"),
  MONITORING_CLUES("监测线索"),
  MONITORING_CONTACTS("监测联系人"),
  INSURANCE_POLICIES("防贫保险");

  private final String title;

  ListKind(String title) {
    this.title = title;
  }

  /** What a workbook's sheet with it is called. */
  String title() {
    return title;
  }

  /** What a file with it is called, without its extension. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
