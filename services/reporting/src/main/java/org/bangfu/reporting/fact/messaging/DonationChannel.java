package org.bangfu.reporting.fact.messaging;

import org.bangfu.reporting.indicator.Indicator;

/** How money came; the two are published apart and never added. */
enum DonationChannel {
  ONLINE(Indicator.DONATIONS_ONLINE),
  OFFLINE(Indicator.DONATIONS_OFFLINE);

  private final Indicator indicator;

  DonationChannel(Indicator indicator) {
    this.indicator = indicator;
  }

  Indicator indicator() {
    return indicator;
  }
}
