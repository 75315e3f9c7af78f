package org.bangfu.kit.personal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A personal datum such as a name, an ID number or a phone. It never prints itself: {@link
 * #toString} is masked, and the clear text is asked for by name. Its column is text wide enough for
 * a ciphertext; a column {@code …_index} beside it has room for a blind index.
 */
public record PersonalText(String clearText) {

  /** A name with only its first and, from three characters on, its last character: {@code 张*三}. */
  public String maskedName() {
    int[] points = clearText.codePoints().toArray();
    return switch (points.length) {
      case 0 -> "";
      case 1 -> "*";
      case 2 -> new String(points, 0, 1) + "*";
      default ->
          new String(points, 0, 1)
              + "*".repeat(points.length - 2)
              + new String(points, points.length - 1, 1);
    };
  }

  /** An ID number with its division and last four characters: {@code 430525********1234}. */
  public String maskedIdNumber() {
    return clearText.length() < 12 ? mask() : keep(6, 4);
  }

  /** A phone with its first three and last four digits: {@code 138****1234}. */
  public String maskedPhone() {
    return clearText.length() < 8 ? mask() : keep(3, 4);
  }

  private String keep(int head, int tail) {
    int hidden = clearText.length() - head - tail;
    return clearText.substring(0, head) + "*".repeat(hidden) + clearText.substring(head + hidden);
  }

  private String mask() {
    return "*".repeat(clearText.length());
  }

  @Override
  public String toString() {
    return "***";
  }

  public static @Nullable PersonalText ofNullable(@Nullable String clearText) {
    return clearText == null || clearText.isBlank() ? null : new PersonalText(clearText.strip());
  }

  /** Stores the text; encryption takes this place. */
  @Converter(autoApply = true)
  public static class PersonalTextConverter
      implements AttributeConverter<@Nullable PersonalText, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PersonalText text) {
      return text == null ? null : text.clearText;
    }

    @Override
    public @Nullable PersonalText convertToEntityAttribute(@Nullable String stored) {
      return stored == null ? null : new PersonalText(stored);
    }
  }
}
