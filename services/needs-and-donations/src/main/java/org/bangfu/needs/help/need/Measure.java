package org.bangfu.needs.help.need;

/** What is asked for: 资金 in yuan, 物资 in items, 服务 in times. The three are never added. */
public enum Measure {
  FUNDS,
  GOODS,
  SERVICE
}
