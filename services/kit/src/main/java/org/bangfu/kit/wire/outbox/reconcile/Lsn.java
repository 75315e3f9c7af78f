package org.bangfu.kit.wire.outbox.reconcile;

/** A place in the write-ahead log, as PostgreSQL writes it: {@code 16/B374D848}. */
public record Lsn(String text) implements Comparable<Lsn> {
  @Override
  public int compareTo(Lsn other) {
    return Long.compareUnsigned(position(), other.position());
  }

  private long position() {
    int slash = text.indexOf('/');
    return Long.parseLong(text, 0, slash, 16) << 32
        | Long.parseLong(text, slash + 1, text.length(), 16);
  }
}
