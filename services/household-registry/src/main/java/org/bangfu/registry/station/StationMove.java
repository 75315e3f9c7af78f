package org.bangfu.registry.station;

/** The steps of a station after its opening. */
public enum StationMove {
  /** 撤站. */
  CLOSURE,
  /** 恢复. */
  REOPENING,
  /** Takes the step back that stands last. */
  REVERSAL
}
