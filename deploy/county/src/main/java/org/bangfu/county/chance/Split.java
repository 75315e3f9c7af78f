package org.bangfu.county.chance;

/**
 * A total in so many uneven parts that add up to it exactly; any part can be asked for alone.
 *
 * <p>The borders between the parts stand at even distances and are shifted by less than half of
 * one, so they never cross.
 */
public final class Split {
  private static final double SHIFT = 0.45;

  private final long total;
  private final int parts;
  private final long least;
  private final long rounding;
  private final Streams streams;

  private Split(long total, int parts, long least, long rounding, Streams streams) {
    this.total = total;
    this.parts = parts;
    this.least = least;
    this.rounding = rounding;
    this.streams = streams;
  }

  /** Parts of which some may be nothing. */
  public static Split of(long total, int parts, Streams streams) {
    return new Split(total, parts, 0, 1, streams);
  }

  /** Parts of at least one each; there must be no more parts than the total. */
  public static Split positive(long total, int parts, Streams streams) {
    return new Split(total - parts, parts, 1, 1, streams);
  }

  /** Positive amounts in fen, of whole yuan where they are large enough, save the last. */
  public static Split money(long fen, int parts, Streams streams) {
    return fen / parts >= 1000
        ? new Split(fen, parts, 0, 100, streams)
        : positive(fen, parts, streams);
  }

  public long part(int number) {
    return border(number + 1) - border(number) + least;
  }

  private long border(int number) {
    if (number == 0) {
      return 0;
    }
    if (number == parts) {
      return total;
    }
    long over = total % parts * number;
    long even = total / parts * number + over / parts;
    double shift = (2 * streams.unit("border", number) - 1) * SHIFT * total / parts;
    // the fraction counts too: borders of small parts would cross without it
    double fraction = (double) (over % parts) / parts;
    long border = even + (long) Math.floor(fraction + shift);
    return Math.clamp(border - border % rounding, 0, total);
  }
}
