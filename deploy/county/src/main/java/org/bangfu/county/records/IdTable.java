package org.bangfu.county.records;

import java.util.UUID;

/** The ids that the services gave to numbered records; written and read by several threads. */
public final class IdTable {
  private final long[] high;
  private final long[] low;

  public IdTable(int size) {
    high = new long[size];
    low = new long[size];
  }

  public int size() {
    return high.length;
  }

  public synchronized void put(int number, UUID id) {
    high[number] = id.getMostSignificantBits();
    low[number] = id.getLeastSignificantBits();
  }

  public synchronized UUID get(int number) {
    if (high[number] == 0 && low[number] == 0) {
      throw new IllegalStateException("Record %d has no id yet".formatted(number));
    }
    return new UUID(high[number], low[number]);
  }

  /** How many of the first have no id. */
  public synchronized int missing(int first) {
    int missing = 0;
    for (int i = 0; i < first; i++) {
      missing += high[i] == 0 && low[i] == 0 ? 1 : 0;
    }
    return missing;
  }
}
