package org.bangfu.registry.spreadsheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a record that does not end, such as one with an open quotation mark. */
final class BoundedReader extends FilterReader {
  private static final int LONGEST_RECORD = 1 << 20;

  private long sinceRecord;

  BoundedReader(Reader in) {
    super(in);
  }

  void recordEnds() {
    sinceRecord = 0;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    sinceRecord += Math.max(n, 0);
    if (sinceRecord > LONGEST_RECORD) {
      throw new SheetUnreadableException(
          "A row is longer than a million characters; a quotation mark may be open.");
    }
    return n;
  }
}
