package org.bangfu.registry.station;

/** Why a station counts from a day on, or counts no longer. */
public enum StationCause {
  OPENING,
  CLOSURE,
  REOPENING,
  REVERSAL,
  /** Its division has another code: it counts by the new one since. */
  DIVISION_CHANGE
}
