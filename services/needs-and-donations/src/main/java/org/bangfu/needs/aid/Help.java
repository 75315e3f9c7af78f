package org.bangfu.needs.aid;

/** The six helps 六帮: 政策, 技术, 项目, 资金, 销路, 生活. */
public enum Help {
  POLICY,
  SKILL,
  PROJECT,
  FUNDS,
  SALES,
  LIFE
}
