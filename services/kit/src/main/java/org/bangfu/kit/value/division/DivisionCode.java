package org.bangfu.kit.value.division;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The code of an administrative division: {@code CN}, or 2, 4, 6, 9 or 12 digits, in which the
 * parent of a code is its prefix. Well-formed, not necessarily existing.
 */
@Schema(
    type = SchemaType.STRING,
    pattern = "^(CN|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})$",
    examples = "430525103259",
    description = "Division code (行政区划代码): CN, or 2, 4, 6, 9 or 12 digits")
public record DivisionCode(@JsonValue String value) implements Comparable<DivisionCode> {

  // before the nation, whose making needs it
  private static final Pattern FORM = Pattern.compile("CN|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");

  public static final DivisionCode NATION = new DivisionCode("CN");

  /**
   * @throws IllegalArgumentException if the text is no well-formed code
   */
  public DivisionCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a division code is CN or 2, 4, 6, 9 or 12 digits");
    }
  }

  @JsonCreator
  public static DivisionCode fromString(String value) {
    return new DivisionCode(value);
  }

  public static boolean isWellFormed(@Nullable String value) {
    return value != null && FORM.matcher(value).matches();
  }

  public DivisionLevel level() {
    return isNation() ? DivisionLevel.NATION : DivisionLevel.ofCodeLength(value.length());
  }

  public boolean isNation() {
    return value.equals("CN");
  }

  /** The division above; null for the nation. */
  public @Nullable DivisionCode parent() {
    return switch (level()) {
      case NATION -> null;
      case PROVINCE -> NATION;
      default ->
          new DivisionCode(
              value.substring(0, DivisionLevel.values()[level().ordinal() - 1].codeLength()));
    };
  }

  /** This division and all above it, the longest code first and the nation last. */
  public List<DivisionCode> selfAndAncestors() {
    List<DivisionCode> codes = new ArrayList<>(6);
    for (DivisionCode code = this; code != null; code = code.parent()) {
      codes.add(code);
    }
    return codes;
  }

  /** Whether the other is this division or lies in it. */
  public boolean contains(DivisionCode other) {
    return isNation() || other.value.startsWith(value);
  }

  /** What all codes inside this division begin with; empty for the nation. */
  public String prefix() {
    return isNation() ? "" : value;
  }

  @Override
  public int compareTo(DivisionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
