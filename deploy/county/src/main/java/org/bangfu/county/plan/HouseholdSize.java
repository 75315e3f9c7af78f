package org.bangfu.county.plan;

/** How many members a household has, between 1 and 7, so that the average comes out closely. */
final class HouseholdSize {
  private static final int MOST = 7;

  private HouseholdSize() {}

  /** A binomial number of further members besides the head; chance between 0 and 1. */
  static int of(double mean, double chance) {
    double each = Math.clamp((mean - 1) / (MOST - 1), 0, 1);
    double left = chance;
    for (int others = 0; others < MOST - 1; others++) {
      left -=
          binomial(MOST - 1, others)
              * Math.pow(each, others)
              * Math.pow(1 - each, MOST - 1 - others);
      if (left < 0) {
        return others + 1;
      }
    }
    return each == 0 ? 1 : MOST;
  }

  private static double binomial(int n, int k) {
    double value = 1;
    for (int i = 0; i < k; i++) {
      value = value * (n - i) / (i + 1);
    }
    return value;
  }
}
