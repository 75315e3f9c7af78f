package org.bangfu.kit.guard.audit;

/** What is wrong with the chain at a place. */
public enum BreakKind {
  /** An entry, or the segment itself, is not what was sealed. */
  ENTRY_CHANGED,
  /** There are fewer entries than were sealed. */
  ENTRY_REMOVED,
  /** There are more entries than were sealed. */
  ENTRY_ADDED,
  /** A number is missing among the segments. */
  LINK_REMOVED,
  /** Segments have changed places. */
  REORDERED,
  /** The entry stands before the end of what is sealed, and in no segment. */
  NOT_LINKED
}
