package org.bangfu.registry.export;

import java.util.Locale;

/** The lists that can be exported. */
public enum ListKind {
  HOUSEHOLDS("户名册"),
  FINDINGS("疑点"),
  EXIT_DOSSIERS("退出程序"),
  MONITORING_CASES_DUE("监测待办"),
  GUARANTEES_DUE("两不愁三保障待办");

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
