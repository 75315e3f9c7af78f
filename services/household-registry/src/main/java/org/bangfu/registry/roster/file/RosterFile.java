package org.bangfu.registry.roster.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A roster as it was uploaded. */
public interface RosterFile {
  /** More rows than any county has people in its register. */
  int MOST_ROWS = 1_000_000;

  /**
   * Gives the rows one after the other, without the header and without empty rows.
   *
   * @throws RosterUnreadableException if it is no roster
   */
  void read(Consumer<RosterCells> rows) throws IOException;

  /** A workbook or a text file, by its first bytes. */
  static RosterFile at(Path path) throws IOException {
    byte[] head = new byte[8];
    int length;
    try (var in = java.nio.file.Files.newInputStream(path)) {
      length = in.readNBytes(head, 0, head.length);
    }
    if (length >= 4 && head[0] == 'P' && head[1] == 'K') {
      return new WorkbookRoster(path);
    }
    if (length >= 8 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
      throw new RosterUnreadableException(
          "This is a workbook of the old kind (.xls). Save it as .xlsx or as CSV.");
    }
    return new TextRoster(path);
  }
}
