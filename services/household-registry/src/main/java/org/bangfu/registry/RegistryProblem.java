package org.bangfu.registry;

import org.bangfu.kit.problem.ProblemType;

/** The problems that only the registry answers with. */
public enum RegistryProblem implements ProblemType {
  MEMBER_ALREADY_REGISTERED(
      409, "A person with this ID number is already registered", "该证件号码的人员已登记"),
  HOUSEHOLD_NUMBER_TAKEN(409, "The household number is in use in this county", "户编号在本县已使用"),
  HOUSEHOLD_RULES_BROKEN(409, "The household would break a rule", "该户将不符合规则"),
  MOVE_BEYOND_DIVISIONS(403, "An office above both places has to do this", "须由两地共同的上级办理"),
  STATE_NOT_FITTING(409, "The state does not allow this step", "当前状态不允许此操作"),
  EXIT_NOT_PROVED(409, "The exit is not proved", "脱贫条件尚未核实"),
  DELISTING_NOT_PROVED(409, "The delisting is not proved", "出列条件尚未核实"),
  REMOVAL_NOT_PROVED(409, "The end of the monitoring is not proved", "风险消除条件尚未核实"),
  ERASURE_NOT_POSSIBLE(409, "The registry still needs this person's data", "登记仍需要该人员的信息"),
  SIFT_RUNNING(409, "Another run looks at the place", "该地正在清洗"),
  MERGE_NOT_POSSIBLE(409, "The households cannot be merged as they are", "两户暂不能合并"),
  DIVISION_CHANGE_PENDING(409, "Another change of the division is pending", "该区划有未决的调整"),
  DIVISION_CHANGE_NOT_POSSIBLE(409, "The divisions cannot be changed as they are", "该区划暂不能调整"),
  DIVISIONS_UNREADABLE(422, "The file cannot be read as divisions", "无法将该文件作为区划代码读取"),
  STATION_NOT_KNOWN(409, "There is no such station", "没有该站点"),
  FORM_BUSY(503, "Other sheets are being read", "正在读取其他表格"),
  FORM_REFUSED(422, "Cells of the sheet break a rule", "表格中有单元格不符合规则"),
  FORM_UNREADABLE(422, "The file cannot be read as that form", "无法将该文件作为该表读取"),
  STATION_CLOSED(409, "The station is closed", "该站点已撤销"),
  STATION_IN_USE(409, "Somebody works at the station", "该站点仍有信息管理员"),
  PERIOD_STATE(409, "The period's state does not allow this", "期间当前状态不允许此操作"),
  ROSTER_STATE_NOT_FITTING(409, "The roster's state does not allow this step", "名册当前状态不允许此操作"),
  ROSTER_BUSY(503, "Another roster is being read", "正在读取另一份名册"),
  ROSTER_UNREADABLE(422, "The file cannot be read as a roster", "无法将该文件作为名册读取");

  private final int status;
  private final String title;
  private final String titleZh;

  RegistryProblem(int status, String title, String titleZh) {
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public int status() {
    return status;
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
