package org.bangfu.kit.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A file that is read piece by piece, of which one is held at a time. */
final class PieceInput extends InputStream {
  /** Where a piece comes from. */
  @FunctionalInterface
  interface Pieces {
    byte[] read(int number) throws IOException;
  }

  private final Pieces pieces;
  private final int count;
  private byte[] piece = new byte[0];
  private int at;
  private int next;

  PieceInput(Pieces pieces, int count) {
    this.pieces = pieces;
    this.count = count;
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int some = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, bytes, from, some);
    at += some;
    return some;
  }

  private boolean hasMore() throws IOException {
    while (at == piece.length && next < count) {
      piece = pieces.read(next++);
      at = 0;
    }
    return at < piece.length;
  }
}
