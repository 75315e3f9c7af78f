package org.bangfu.registry.spreadsheet;

/**
 * The outward shape of an XML part, byte by byte, before a parser sees it: a parser holds a tag as
 * a whole, so nothing that comes after it could count its length.
 */
final class XmlShape {
  private static final int LONGEST_TEXT = 128 << 10;

  private int sinceTag;

  /**
   * @throws SheetUnreadableException if a tag or a text does not end, or is in no encoding in which
   *     a tag begins with one byte
   */
  void read(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      byte b = bytes[i];
      if (b == '<') {
        sinceTag = 0;
      } else if (++sinceTag > LONGEST_TEXT) {
        throw WorkbookGuard.tooMuch("a text of more than 128 KB");
      } else if (b == 0) {
        // in UTF-16 a letter can hold the byte of a tag
        throw WorkbookGuard.tooMuch("a part that is not in UTF-8");
      }
    }
  }
}
