package org.bangfu.registry.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The bytes of a part as they come out of the archive: counted, looked at, and copied. */
final class PartStream extends FilterInputStream {
  private final WorkbookGuard guard;
  private final OutputStream copy;
  private final XmlShape shape = new XmlShape();
  private long size;

  PartStream(InputStream in, WorkbookGuard guard, OutputStream copy) {
    super(in);
    this.guard = guard;
    this.copy = copy;
  }

  /** How many bytes have come out so far. */
  long size() {
    return size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    if (n > 0) {
      size += n;
      guard.count(n);
      shape.read(bytes, offset, n);
      keep(bytes, offset, n);
    }
    return n;
  }

  /** A full disk is no fault of the file, which is what a parser would make of it. */
  private void keep(byte[] bytes, int offset, int length) {
    try {
      copy.write(bytes, offset, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
