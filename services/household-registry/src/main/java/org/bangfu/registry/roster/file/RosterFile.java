package org.bangfu.registry.roster.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A roster as it was uploaded. */
public interface RosterFile {
  /**
   * Gives the rows one after the other, without the header and without empty rows.
   *
   * @return the names of the sheets that are hidden, and so passed over
   * @throws RosterUnreadableException if it is no roster
   */
  List<String> read(Consumer<RosterCells> rows) throws IOException;

  /**
   * A workbook or a text file, by its first bytes.
   *
   * @param mostRows rows of people that it may have
   * @param headings what its headings mean
   * @throws RosterUnreadableException if it is neither
   */
  static RosterFile at(Path path, int mostRows, Headings headings) throws IOException {
    byte[] head = new byte[512];
    int length;
    try (var in = java.nio.file.Files.newInputStream(path)) {
      length = in.readNBytes(head, 0, head.length);
    }
    if (length >= 4 && head[0] == 'P' && head[1] == 'K') {
      return new WorkbookRoster(path, mostRows, headings);
    }
    if (length >= 8 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
      throw new RosterUnreadableException(
          "This is a workbook of the old kind (.xls), or one with a password."
              + " Save it as .xlsx without a password, or as CSV.");
    }
    if (length == 0) {
      throw new RosterUnreadableException("The file is empty.");
    }
    Charset wide = TextEncoding.wide(head, length);
    if (wide != null) {
      return new TextRoster(path, mostRows, headings, List.of(wide));
    }
    for (int i = 0; i < length; i++) {
      if (head[i] >= 0 && head[i] < ' ' && "\t\n\r\f".indexOf(head[i]) < 0) {
        throw new RosterUnreadableException(
            "The file is neither a workbook (.xlsx) nor text in UTF-8, UTF-16 or GB18030.");
      }
    }
    return new TextRoster(path, mostRows, headings, TextEncoding.NARROW);
  }
}
