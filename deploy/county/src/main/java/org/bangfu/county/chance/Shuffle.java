package org.bangfu.county.chance;

/**
 * An order of the numbers below a size that looks like chance and needs no memory: each number has
 * exactly one place.
 */
public final class Shuffle {
  private final long size;
  private final long step;
  private final long start;

  public Shuffle(long size, long hash) {
    this.size = size;
    this.start = size == 0 ? 0 : Long.remainderUnsigned(hash >>> 7, size);
    long candidate = (long) (size * 0.618_033_988) + Long.remainderUnsigned(hash, 997);
    while (size > 1 && gcd(candidate % size, size) != 1) {
      candidate++;
    }
    this.step = size > 1 ? candidate % size : 0;
  }

  /** The place of a number, itself below the size. */
  public long placeOf(long number) {
    return (number * step + start) % size;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
