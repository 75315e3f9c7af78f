package org.bangfu.registry.roster.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
      copy.write(bytes, offset, n);
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
