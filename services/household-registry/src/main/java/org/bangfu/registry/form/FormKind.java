package org.bangfu.registry.form;

import java.util.List;
import java.util.Set;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;

/** The forms that there are, each with the operation that a row of it stands for. */
public enum FormKind {
  SCREENING("排查登记表", "lookAtHouseholds", Roles.PUBLISHERS),
  TAGS("标签登记表", "setTags", Roles.PUBLISHERS),
  INCOMES("家庭收入登记表", "recordIncome", Roles.PUBLISHERS),
  GUARANTEES("两不愁三保障核查表", "checkGuarantees", Roles.PUBLISHERS),
  CLUES("监测线索登记表", "reportClues", Roles.PUBLISHERS),
  MONITORING("监测对象纳入表", "monitorHousehold", Roles.OFFICES),
  RISKS("返贫风险登记表", "nameRisks", Roles.PUBLISHERS),
  MEASURES("帮扶措施登记表", "planMeasures", Roles.PUBLISHERS),
  CONTACTS("监测联系人登记表", "nameMonitoringContacts", Roles.PUBLISHERS),
  RISK_REMOVALS("风险消除登记表", "removeRiskOfHousehold", Roles.OFFICES),
  INSURANCE("防贫保险登记表", "buyInsurance", Roles.OFFICES),
  EXIT_PROPOSALS("拟退出登记表", "proposeExits", Roles.PUBLISHERS),
  EXIT_VOTES("民主评议表", "voteOnExits", Roles.PUBLISHERS),
  EXIT_CHECKS("乡镇审核表", "checkExits", Roles.OFFICES),
  EXIT_CONFIRMATIONS("县级核定表", "confirmExits", Role.COUNTY_OFFICER),
  EXIT_ANNOUNCEMENTS("退出公示表", "announceExits", Role.COUNTY_OFFICER),
  EXITS("批准退出表", "takeExits", Roles.OFFICES);

  private final String title;
  private final String operation;
  private final List<String> roles;

  FormKind(String title, String operation, String roles) {
    this.title = title;
    this.operation = operation;
    this.roles = Roles.named(roles).toList();
  }

  /** What offices call it. */
  public String title() {
    return title;
  }

  /** The operation of the contract that does the same. */
  public String operation() {
    return operation;
  }

  /** Who may call that operation. */
  public List<String> roles() {
    return roles;
  }

  boolean isFor(Set<String> held) {
    return roles.stream().anyMatch(held::contains);
  }
}
