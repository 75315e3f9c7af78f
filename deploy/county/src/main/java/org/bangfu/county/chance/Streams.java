package org.bangfu.county.chance;

import java.util.SplittableRandom;

/**
 * Chance, reproducibly: each record has a stream of its own that depends on the seed, its kind and
 * its number alone, so that a record never changes with the batch or the order it is made in.
 */
public record Streams(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  public SplittableRandom of(String kind, long number) {
    return new SplittableRandom(hash(kind, number));
  }

  /** The same kinds of records somewhere else. */
  public Streams within(String place) {
    return new Streams(hash(place, 0));
  }

  /** Between 0 inclusive and 1 exclusive. */
  public double unit(String kind, long number) {
    return (hash(kind, number) >>> 11) * 0x1.0p-53;
  }

  public long hash(String kind, long number) {
    long value = mix(seed);
    for (int i = 0; i < kind.length(); i++) {
      value = mix(value ^ kind.charAt(i) * GOLDEN);
    }
    return mix(value + number * GOLDEN);
  }

  private static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
