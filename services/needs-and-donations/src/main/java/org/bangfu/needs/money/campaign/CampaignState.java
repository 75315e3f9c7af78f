package org.bangfu.needs.money.campaign;

/** Open for contributions, at its target, or past its deadline without having reached it. */
public enum CampaignState {
  PUBLISHED,
  FUNDED,
  CLOSED
}
