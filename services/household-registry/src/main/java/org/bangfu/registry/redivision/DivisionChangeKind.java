package org.bangfu.registry.redivision;

/** What a change does. */
public enum DivisionChangeKind {
  /** 更名: another name, and perhaps another code below the same parent. */
  RENAME,
  /** 划归: a division comes below another parent, with another code. */
  REPARENT,
  /** 合并: several become one, which is new or one of them. */
  MERGE,
  /** 拆分: new ones are split off one that stays. */
  SPLIT,
  /** 新设: a division that comes out of no other one. */
  NEW
}
