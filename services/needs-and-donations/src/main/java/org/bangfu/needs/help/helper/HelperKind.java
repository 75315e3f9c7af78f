package org.bangfu.needs.help.helper;

/** What a helper is: 个人, 爱心企业 (a firm or a cooperative), 社会组织. */
public enum HelperKind {
  PERSON,
  FIRM,
  ORGANISATION
}
