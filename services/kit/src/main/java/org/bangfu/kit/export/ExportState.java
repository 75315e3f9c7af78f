package org.bangfu.kit.export;

/** How far an export is. */
public enum ExportState {
  QUEUED,
  RUNNING,
  READY,
  /** Nothing of it is kept; why, it says. */
  FAILED,
  /** Its time is over, or somebody was erased in its places: nothing of it is kept. */
  EXPIRED
}
