package org.bangfu.registry.manager;

/** Where an information manager stands. */
public enum ManagerState {
  APPLIED,
  ADMITTED
}
