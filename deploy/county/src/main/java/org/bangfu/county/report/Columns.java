package org.bangfu.county.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal, in which a Chinese character is two columns wide. */
final class Columns {
  private final List<List<String>> lines = new ArrayList<>();
  private final String alignment;

  /** One letter a column: l for left, r for right. */
  Columns(String alignment) {
    this.alignment = alignment;
  }

  void add(String... cells) {
    lines.add(List.of(cells));
  }

  void print(PrintStream out) {
    int[] widths = new int[alignment.length()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String space = " ".repeat(widths[i] - width(line.get(i)));
        boolean right = alignment.charAt(i) == 'r';
        text.append(i == 0 ? "" : "  ").append(right ? space + line.get(i) : line.get(i) + space);
      }
      out.println(text.toString().stripTrailing());
    }
  }

  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
