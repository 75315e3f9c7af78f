package org.bangfu.kit.value.division;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * The nation and the five levels below it, each with the length of its codes (GB/T 2260 and the
 * statistical codes).
 */
public enum DivisionLevel {
  NATION(0),
  PROVINCE(2),
  PREFECTURE(4),
  COUNTY(6),
  TOWNSHIP(9),
  VILLAGE(12);

  private final int codeLength;

  DivisionLevel(int codeLength) {
    this.codeLength = codeLength;
  }

  /** Digits in a code of this level; 0 for the nation, whose code is {@code CN}. */
  public int codeLength() {
    return codeLength;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no level has that name
   */
  @JsonCreator
  public static DivisionLevel fromString(String name) {
    return Arrays.stream(values())
        .filter(level -> level.wireName().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "a level is one of nation, province, prefecture, county, township, village"));
  }

  static DivisionLevel ofCodeLength(int length) {
    return Arrays.stream(values()).filter(l -> l.codeLength == length).findFirst().orElseThrow();
  }
}
