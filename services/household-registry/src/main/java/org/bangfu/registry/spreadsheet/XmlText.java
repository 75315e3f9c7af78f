package org.bangfu.registry.spreadsheet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, which stand in one element, in several runs, or behind escapes. */
final class XmlText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XmlText() {}

  /** What is seen of a text: its runs, without the reading that stands above them. */
  static String visibleUntil(XMLStreamReader in, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int reading = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("rPh")) {
          reading++;
        } else if (in.getLocalName().equals("t")) {
          String run = until(in, "t");
          text.append(reading == 0 ? run : "");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals("rPh")) {
          reading--;
        } else if (in.getLocalName().equals(end)) {
          break;
        }
      }
    }
    return unescaped(text.toString());
  }

  static String until(XMLStreamReader in, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        text.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
      } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals(end)) {
        break;
      }
    }
    return text.toString();
  }

  /** A workbook writes as {@code _x000D_} what XML can't hold. */
  static String unescaped(String text) {
    return text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text).replaceAll(XmlText::character);
  }

  private static String character(MatchResult escape) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
  }
}
