package org.bangfu.kit.wire.event;

/** What has become of a dead letter. */
public enum DeadLetterState {
  /** It has had no effect, and figures may lack it. */
  OPEN,
  /** It has had its effect later. */
  REPLAYED,
  /** Somebody has decided that it shall have none. */
  DISCARDED
}
