package org.bangfu.registry.household.code;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that offices write for the codes of a list. */
public final class CodeWords<E extends Enum<E> & ChineseCode> {
  private final Map<String, E> codes = new HashMap<>();
  private final List<String> standard;
  private final String expected;

  public CodeWords(Class<E> list) {
    for (E code : list.getEnumConstants()) {
      code.labels().forEach(word -> codes.put(plain(word), code));
    }
    this.standard = Arrays.stream(list.getEnumConstants()).map(ChineseCode::label).toList();
    String all = String.join(", ", standard);
    this.expected = all.length() > 300 ? all.substring(0, 300) + "…" : all;
  }

  /** Null for a word that the list does not know. */
  public @Nullable E code(String word) {
    E code = codes.get(word);
    return code == null ? codes.get(plain(word)) : code;
  }

  /** The words of the standard, for a report. */
  public String expected() {
    return expected;
  }

  /** One word for each code, as the standard writes it. */
  public List<String> standard() {
    return standard;
  }

  public static String plain(String word) {
    return word.replace('（', '(').replace('）', ')').replaceAll("[\\s\\u3000]", "");
  }
}
