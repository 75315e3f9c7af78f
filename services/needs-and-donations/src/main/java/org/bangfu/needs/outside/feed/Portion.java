package org.bangfu.needs.outside.feed;

/**
 * How many changes a step takes up: half as many after one that failed, down to a single one, and
 * twice as many again after each that did not. So what is too much for once, is not tried again as
 * it was.
 */
final class Portion {
  private final int most;
  private int now;

  Portion(int most) {
    this.most = most;
    this.now = most;
  }

  synchronized int size() {
    return now;
  }

  synchronized void taken() {
    now = Math.min(most, now * 2);
  }

  synchronized void failed() {
    now = Math.max(1, now / 2);
  }
}
