package org.bangfu.registry.spreadsheet;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What separates the cells of a text: what its first line says ({@code sep=;}), or otherwise that
 * under which the most known headings come out.
 */
record TextSeparator(char character, boolean isSaid) {
  private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
  private static final char[] USUAL = {',', '\t', ';', '，', '|'};
  private static final int MOST_LINES = 8;

  static TextSeparator in(String beginning, Headings<?> meaning) {
    String[] lines = beginning.replace("\ufeff", "").split("\\R", MOST_LINES + 1);
    Matcher said = SAID.matcher(lines[0].strip());
    if (said.matches()) {
      return new TextSeparator(said.group(1).charAt(0), true);
    }
    // a separator that was cut off with the line: sep= and a tab
    if (lines[0].strip().equalsIgnoreCase("sep=")) {
      return new TextSeparator('\t', true);
    }
    char best = USUAL[0];
    int most = 0;
    for (char candidate : USUAL) {
      int headings = headings(lines, candidate, meaning);
      if (headings > most) {
        best = candidate;
        most = headings;
      }
    }
    return new TextSeparator(best, false);
  }

  private static int headings(String[] lines, char separator, Headings<?> meaning) {
    return Arrays.stream(lines)
        .limit(MOST_LINES)
        .mapToInt(line ->
            (int)
                Arrays.stream(line.split(Pattern.quote(String.valueOf(separator)), -1))
                    .filter(cell -> meaning.column(cell.replace("\"", "")) != null)
                    .count())
        .max()
        .orElse(0);
  }
}
