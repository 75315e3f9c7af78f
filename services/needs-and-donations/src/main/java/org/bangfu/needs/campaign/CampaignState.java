package org.bangfu.needs.campaign;

/** Open for contributions, at its target, or past its deadline without having reached it. */
public enum CampaignState {
  PUBLISHED,
  FUNDED,
  CLOSED
}
