package org.bangfu.needs.money.campaign;

/** A pledge holds its room in the campaign until it is paid or falls away. */
public enum ContributionState {
  PLEDGED,
  RECEIVED,
  LAPSED
}
