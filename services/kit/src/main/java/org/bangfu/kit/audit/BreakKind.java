package org.bangfu.kit.audit;

/** What is wrong with the chain at a place. */
public enum BreakKind {
  /** The entry is not what was linked. */
  ENTRY_CHANGED,
  /** The link names an entry that is no more. */
  ENTRY_REMOVED,
  /** A number is missing among the links. */
  LINK_REMOVED,
  /** Entries or links have changed places. */
  REORDERED,
  /** The entry is older than a minute and stands outside of the chain. */
  NOT_LINKED
}
