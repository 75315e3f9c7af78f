package org.bangfu.registry.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bangfu.registry.spreadsheet.SheetRows.Kind;
import org.bangfu.registry.spreadsheet.SheetRows.Value;
import org.jspecify.annotations.Nullable;

/** What a workbook's numbers mean: which are days, and from when they are counted. */
final class WorkbookStyles {
  private static final int PLAIN = 0;
  private static final int DAY = -1;
  private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
  private static final Pattern ZEROS = Pattern.compile("0{2,30}");
  private static final int GREATEST_DAY = 2_958_465;

  private final boolean from1904;
  // for each style: whether it shows a day, or how many digits at least
  private final List<Integer> styles = new ArrayList<>();

  WorkbookStyles(boolean from1904) {
    this.from1904 = from1904;
  }

  void read(XMLStreamReader in) throws XMLStreamException {
    Map<String, String> codes = new HashMap<>();
    boolean inCells = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        inCells &= !in.getLocalName().equals("cellXfs");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "cellXfs" -> inCells = true;
          case "numFmt" ->
              codes.put(
                  String.valueOf(in.getAttributeValue(null, "numFmtId")),
                  String.valueOf(in.getAttributeValue(null, "formatCode")));
          case "xf" -> {
            if (inCells) {
              String id = in.getAttributeValue(null, "numFmtId");
              styles.add(id == null ? PLAIN : meaning(id, codes.get(id)));
            }
          }
          default -> {
            // how it looks
          }
        }
      }
    }
  }

  private static int meaning(String id, @Nullable String code) {
    if (code == null) {
      int builtIn = Integer.parseInt(id);
      boolean isDay =
          builtIn >= 14 && builtIn <= 17
              || builtIn == 22
              || builtIn >= 27 && builtIn <= 31
              || builtIn == 36
              || builtIn >= 50 && builtIn <= 54
              || builtIn >= 57 && builtIn <= 58;
      return isDay ? DAY : PLAIN;
    }
    if (ZEROS.matcher(code).matches()) {
      return code.length();
    }
    String shown = NOT_SHOWN.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    return shown.matches(".*[yd].*") && !shown.matches(".*[#0].*") ? DAY : PLAIN;
  }

  Value number(String raw, @Nullable String style) {
    int index = style == null ? -1 : Integer.parseInt(style);
    int meaning = index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    String plain = plain(raw);
    if (plain == null) {
      return Value.of(Kind.TEXT, raw);
    }
    if (meaning == DAY) {
      LocalDate day = day(plain);
      return day == null
          ? Value.of(Kind.NUMBER, plain)
          : new Value(Kind.DAY, day.toString(), plain);
    }
    return Value.of(
        Kind.NUMBER,
        plain.length() < meaning && plain.matches("\\d+")
            ? "0".repeat(meaning - plain.length()) + plain
            : plain);
  }

  /** The day that a number counts; null if it counts none. A fraction is the time of the day. */
  @Nullable LocalDate day(String number) {
    int days;
    try {
      days = new BigDecimal(number).setScale(0, RoundingMode.FLOOR).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
    if (days < 1 || days > GREATEST_DAY || !from1904 && days == 60) {
      // the sixtieth is 29 February 1900, which never was
      return null;
    }
    if (from1904) {
      return LocalDate.of(1904, 1, 1).plusDays(days);
    }
    return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
  }

  /** A phone in a number's cell is stored as 1.38E10; null for what is no number. */
  private static @Nullable String plain(String number) {
    BigDecimal value;
    try {
      value = new BigDecimal(number);
    } catch (NumberFormatException e) {
      return null;
    }
    if (Math.abs((long) value.scale()) > 30) {
      return number;
    }
    return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
  }
}
