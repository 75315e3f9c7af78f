package org.bangfu.registry.roster.file;

/**
 * The outward shape of an XML part, byte by byte: no document type (and so no entities), no text
 * without end, no row without end, no cell beyond the last column.
 */
final class XmlShape {
  private static final int LONGEST_COLUMN_NAME = 3;

  private final int longestText;
  private final int longestRow;
  private int sinceTag;
  private int sinceRow;
  // where in "<row", "<!D" or r="AAAA the last bytes stand
  private int inTag = -1;
  private byte first;
  private int inReference = -1;

  XmlShape(int longestText, int longestRow) {
    this.longestText = longestText;
    this.longestRow = longestRow;
  }

  void read(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      take(bytes[i]);
    }
  }

  private void take(byte b) {
    if (++sinceRow > longestRow) {
      throw WorkbookGuard.tooMuch("a row of more than 1 MB");
    }
    if (b == '<') {
      sinceTag = 0;
      inTag = 0;
      inReference = -1;
      return;
    }
    if (++sinceTag > longestText) {
      throw WorkbookGuard.tooMuch("a text of more than 128 KB");
    }
    if (inTag >= 0) {
      tag(b);
    }
    reference(b);
  }

  private void tag(byte b) {
    inTag++;
    if (inTag == 1) {
      first = b;
      return;
    }
    if (first == '!' && (b == 'D' || b == 'd')) {
      throw WorkbookGuard.tooMuch("a document type definition");
    }
    if (first == 'r' && inTag == 2 && b == 'o') {
      return;
    }
    if (first == 'r' && inTag == 3 && b == 'w') {
      sinceRow = 0;
    }
    inTag = -1;
  }

  /** The parser makes room for every column up to the one that a cell names. */
  private void reference(byte b) {
    boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    switch (inReference) {
      case -1 -> inReference = b == ' ' ? 0 : -1;
      case 0 -> inReference = b == 'r' ? 1 : b == ' ' ? 0 : -1;
      case 1 -> inReference = b == '=' ? 2 : -1;
      case 2 -> inReference = b == '"' || b == '\'' ? 3 : -1;
      default -> {
        if (!letter) {
          inReference = -1;
        } else if (++inReference > 3 + LONGEST_COLUMN_NAME) {
          throw WorkbookGuard.tooMuch("a cell beyond the last column");
        }
      }
    }
  }
}
