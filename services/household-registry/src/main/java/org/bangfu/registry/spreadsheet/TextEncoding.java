package org.bangfu.registry.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The encodings in which spreadsheets save text. */
final class TextEncoding {
  /** In the order in which they are tried: what can be read as UTF-8 is UTF-8. */
  static final List<Charset> NARROW = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TextEncoding() {}

  /** UTF-16 by its mark or, without one, by the zeros beside its commas; null for anything else. */
  static @Nullable Charset wide(byte[] head, int length) {
    if (length < 2) {
      return null;
    }
    int first = head[0] & 0xff;
    int second = head[1] & 0xff;
    if (first == 0xff && second == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    int[] zeros = new int[2];
    int others = 0;
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        zeros[i % 2]++;
      } else if (head[i] > 0 && head[i] < ' ' && "\t\n\r".indexOf(head[i]) < 0) {
        others++;
      }
    }
    if (zeros[0] + zeros[1] < 3 || others > length / 8) {
      return null;
    }
    if (zeros[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
  }
}
