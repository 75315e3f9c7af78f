package org.bangfu.registry.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Copies of a workbook what the parser needs, and looks at every byte of it on the way. The parser
 * streams rows, but holds one row, one cell and all shared texts at once, and trusts what the file
 * says of itself; so a small file could fill the memory. The sizes here are those that come out,
 * not those that the archive claims; and the parser gets the copy, so that an archive which two
 * programs read in two ways can't show it anything else.
 */
final class WorkbookGuard {
  private static final int MOST_ENTRIES = 1000;
  private static final long MOST_BYTES = 2L << 30;
  private static final int MOST_RATIO = 150;
  private static final long RATIO_FROM = 8L << 20;

  private final long packed;
  private final WorkbookContents contents;
  private long total;

  private WorkbookGuard(long packed, WorkbookContents contents) {
    this.packed = packed;
    this.contents = contents;
  }

  /**
   * @return what the workbook holds beside its rows
   * @throws SheetUnreadableException if the workbook is more than the parser can bear
   */
  static WorkbookContents copy(Path from, Path to, int mostRows) throws IOException {
    WorkbookContents contents = new WorkbookContents(mostRows);
    WorkbookGuard guard = new WorkbookGuard(Files.size(from), contents);
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream out =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
      out.setLevel(Deflater.BEST_SPEED);
      if (zip.size() > MOST_ENTRIES) {
        throw tooMuch("more than " + MOST_ENTRIES + " parts");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (isNeeded(entry.getName().toLowerCase(Locale.ROOT))) {
          guard.copy(zip, entry, out);
        }
      }
    }
    contents.check();
    return contents;
  }

  /** What is not copied, such as pictures and drawings, is not unpacked either. */
  private static boolean isNeeded(String name) {
    return (name.endsWith(".xml") || name.endsWith(".rels"))
        && !name.matches("(docprops|customxml|xl/(media|drawings|charts|externallinks))/.*");
  }

  private void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
    out.putNextEntry(new ZipEntry(entry.getName()));
    try (PartStream in = new PartStream(zip.getInputStream(entry), this, out)) {
      contents.read(entry.getName(), in);
    } catch (XMLStreamException e) {
      // the copy ends here: a parser that needs this part will find it damaged too
    }
    out.closeEntry();
  }

  void count(int bytes) {
    total += bytes;
    if (total > MOST_BYTES) {
      throw tooMuch("more than 2 GB unpacked");
    }
    if (total > RATIO_FROM && total / packed > MOST_RATIO) {
      throw tooMuch("far more unpacked than packed");
    }
  }

  static SheetUnreadableException tooMuch(String what) {
    return new SheetUnreadableException("The workbook holds " + what + ".");
  }
}
