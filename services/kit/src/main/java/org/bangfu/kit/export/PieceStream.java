package org.bangfu.kit.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts what is written into pieces. */
final class PieceStream extends OutputStream {
  private static final int SIZE = 1 << 20;

  private final Consumer<byte[]> keep;
  private final byte[] piece = new byte[SIZE];
  private int filled;

  PieceStream(Consumer<byte[]> keep) {
    this.keep = keep;
  }

  @Override
  public void write(int one) {
    piece[filled++] = (byte) one;
    keepIfFull();
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int written = 0;
    while (written < length) {
      int more = Math.min(length - written, SIZE - filled);
      System.arraycopy(bytes, from + written, piece, filled, more);
      filled += more;
      written += more;
      keepIfFull();
    }
  }

  /** Keeps the last piece, which may be a short one: what breaks off on the way is not finished. */
  void finish() {
    if (filled > 0) {
      keep.accept(Arrays.copyOf(piece, filled));
      filled = 0;
    }
  }

  private void keepIfFull() {
    if (filled == SIZE) {
      finish();
    }
  }
}
