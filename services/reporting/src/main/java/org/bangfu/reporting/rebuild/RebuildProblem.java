package org.bangfu.reporting.rebuild;

import org.bangfu.kit.http.ProblemType;

/** What stands against a rebuild. */
public enum RebuildProblem implements ProblemType {
  REBUILD_NOT_ENDED("Another rebuild has not ended", "另一次重建尚未结束"),
  REBUILD_NOT_DIFFERENT("The rebuild does not wait for a decision", "该重建不待处理");

  private final String title;
  private final String titleZh;

  RebuildProblem(String title, String titleZh) {
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public int status() {
    return 409;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}
