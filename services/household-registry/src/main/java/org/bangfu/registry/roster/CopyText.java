package org.bangfu.registry.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of COPY. */
final class CopyText {
  private final OutputStream out;
  private final StringBuilder row = new StringBuilder(512);
  private boolean isFirst = true;

  CopyText(OutputStream out) {
    this.out = out;
  }

  CopyText add(@Nullable Object value) {
    if (!isFirst) {
      row.append('\t');
    }
    isFirst = false;
    if (value == null) {
      row.append("\\N");
    } else {
      escape(value instanceof Enum<?> e ? e.name() : value.toString());
    }
    return this;
  }

  /** An array of constants' names, which need no quotation marks. */
  CopyText addNames(List<? extends Enum<?>> constants) {
    return add("{" + String.join(",", constants.stream().map(Enum::name).toList()) + "}");
  }

  void endRow() throws IOException {
    row.append('\n');
    out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    row.setLength(0);
    isFirst = true;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> row.append("\\\\");
        case '\t' -> row.append("\\t");
        case '\n' -> row.append("\\n");
        case '\r' -> row.append("\\r");
        // PostgreSQL's text has no such character
        case '\0' -> row.append('\ufffd');
        default -> row.append(c);
      }
    }
  }
}
