package org.bangfu.kit.guard.personal;

import java.text.Normalizer;

/**
 * What somebody meant who wrote a name or a number: without what nobody sees, and with one spelling
 * for what looks the same. Two texts that people take for one are one here, so that nobody is
 * registered twice or not found.
 */
public final class VisibleText {
  // where GB 18030-2000 had no code of Unicode yet: what fonts showed there, from U+E815 on
  private static final int FIRST_PRIVATE = 0xE815;
  private static final int[] PRIVATE =
      ("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻")
          .codePoints()
          .toArray();
  private static final String LIKE_X = "ХхΧχ×✕";

  private VisibleText() {}

  /**
   * Without characters that nobody sees, with one kind of space, and with none at the ends. Tabs
   * and ends of lines inside stay: they are seen.
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .map(c -> Character.isSpaceChar(c) ? ' ' : ofPrivate(c))
        .forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }

  /** A name: without the space that pads two characters to the width of three. */
  public static String name(String text) {
    String visible = of(text);
    if (visible.indexOf(' ') < 0) {
      return visible;
    }
    int[] points = visible.codePoints().toArray();
    StringBuilder name = new StringBuilder(visible.length());
    for (int i = 0; i < points.length; i++) {
      if (points[i] != ' ' || !isBetweenIdeographs(points, i)) {
        name.appendCodePoint(points[i]);
      }
    }
    return name.toString();
  }

  /**
   * A number: no spaces, and digits and letters in their narrow form; what looks like an X at the
   * end is one.
   */
  public static String number(String text) {
    String narrow = Normalizer.normalize(of(text), Normalizer.Form.NFKC).replace(" ", "");
    int last = narrow.length() - 1;
    return last > 0 && LIKE_X.indexOf(narrow.charAt(last)) >= 0
        ? narrow.substring(0, last) + 'X'
        : narrow;
  }

  /** Whether a character is one that only some computer's own font shows. */
  public static boolean hasPrivate(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = i > 0 && i < text.length() - 1;
      boolean isSeen =
          c > ' ' && c < 0x7f
              || c >= 0x4e00 && c <= 0x9fff
              || c > 0x3000 && c < 0x3030
              || c > 0xff00 && c < 0xff5f;
      if (!isSeen && !(c == ' ' && inside)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF
        || c == 0x034F
        || c == 0x3164
        || c == 0x115F
        || c == 0x1160;
  }

  private static int ofPrivate(int c) {
    int index = c - FIRST_PRIVATE;
    return index >= 0 && index < PRIVATE.length ? PRIVATE[index] : c;
  }

  private static boolean isBetweenIdeographs(int[] points, int space) {
    int before = space;
    while (before >= 0 && points[before] == ' ') {
      before--;
    }
    int after = space;
    while (after < points.length && points[after] == ' ') {
      after++;
    }
    return before >= 0
        && after < points.length
        && Character.isIdeographic(points[before])
        && Character.isIdeographic(points[after]);
  }
}
