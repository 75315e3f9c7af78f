package org.bangfu.registry.roster.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks a workbook over before it is parsed. The parser streams rows, but holds one row, one cell
 * and all shared strings at once, and trusts what the file says of itself; so a small file could
 * fill the memory. The sizes here are those that come out, not those that the archive claims.
 */
final class WorkbookGuard {
  private static final int MOST_ENTRIES = 1000;
  private static final long MOST_BYTES = 2L << 30;
  private static final long MOST_SHARED_STRINGS = 40L << 20;
  private static final int MOST_RATIO = 150;
  private static final long RATIO_FROM = 8L << 20;
  private static final int LONGEST_TEXT = 128 << 10;
  private static final int LONGEST_ROW = 1 << 20;

  private final byte[] buffer = new byte[1 << 16];
  private long total;

  private WorkbookGuard() {}

  /**
   * @throws RosterUnreadableException if the workbook is more than the parser can bear
   */
  static void check(Path path) throws IOException {
    WorkbookGuard guard = new WorkbookGuard();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw tooMuch("more than " + MOST_ENTRIES + " parts");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        guard.check(zip, entry);
      }
    }
  }

  private void check(ZipFile zip, ZipEntry entry) throws IOException {
    boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    boolean sheet = entry.getName().contains("worksheets/");
    boolean strings = entry.getName().endsWith("sharedStrings.xml");
    long packed = Math.max(entry.getCompressedSize(), 1);
    XmlShape shape = new XmlShape(LONGEST_TEXT, sheet ? LONGEST_ROW : Integer.MAX_VALUE);
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        total += n;
        if (total > MOST_BYTES) {
          throw tooMuch("more than 2 GB unpacked");
        }
        if (size > RATIO_FROM && size / packed > MOST_RATIO) {
          throw tooMuch("far more unpacked than packed");
        }
        if (strings && size > MOST_SHARED_STRINGS) {
          throw tooMuch("more than 40 MB of shared texts; save it as CSV, or in parts");
        }
        if (xml) {
          shape.read(buffer, n);
        }
      }
    }
  }

  static RosterUnreadableException tooMuch(String what) {
    return new RosterUnreadableException("The workbook holds " + what + ".");
  }
}
