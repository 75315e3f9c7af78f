package org.bangfu.reporting.fact.messaging;

import org.bangfu.reporting.indicator.Counted;

/** How money came; the two are published apart and never added. */
enum DonationChannel {
  ONLINE(Counted.DONATIONS_ONLINE),
  OFFLINE(Counted.DONATIONS_OFFLINE);

  private final String indicator;

  DonationChannel(String indicator) {
    this.indicator = indicator;
  }

  String indicator() {
    return indicator;
  }
}
