package org.bangfu.registry.standing.supervision;

/** Whether a village or site is supervised. */
public enum SupervisionState {
  OFF,
  ON
}
