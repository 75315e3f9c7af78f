package org.bangfu.kit.guard.personal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A personal datum such as a name, an ID number or a phone. It never prints itself: {@link
 * #toString} is masked, and the clear text is asked for by name. At rest it is a {@link Sealed},
 * with a {@link BlindIndex} beside it where it is sought.
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
    return length() < 12 ? mask() : keep(6, 4);
  }

  /** A phone with its first three and last four digits: {@code 138****1234}. */
  public String maskedPhone() {
    return length() < 8 ? mask() : keep(3, 4);
  }

  /** A bank account with its last four digits. */
  public String maskedAccount() {
    return length() < 8 ? mask() : keep(0, 4);
  }

  /**
   * A disability certificate with its division alone: the number is the ID number and two digits
   * for the kind and the grade, so that its end would tell the disability.
   */
  public String maskedCertificate() {
    return length() < 12 ? mask() : keep(6, 0);
  }

  /**
   * Whether a text that a caller sent is a masked form and no value: no name, number or account has
   * an asterisk. For free text, which may have one, ask {@link #isMaskOf}.
   */
  public static boolean isMask(String text) {
    return text.indexOf('*') >= 0;
  }

  /** Whether this is one of the masks of the current value, so that sending it changes nothing. */
  public boolean isMaskOf(PersonalText current) {
    return isMask(clearText)
        && Stream.of(
                current.maskedName(),
                current.maskedIdNumber(),
                current.maskedPhone(),
                current.maskedAccount(),
                current.maskedCertificate(),
                current.toString())
            .anyMatch(clearText::equals);
  }

  /** Characters and not halves of them: a rare one is two {@code char}s. */
  private int length() {
    return clearText.codePointCount(0, clearText.length());
  }

  private String keep(int head, int tail) {
    int hidden = length() - head - tail;
    int from = clearText.offsetByCodePoints(0, head);
    int to = clearText.offsetByCodePoints(from, hidden);
    return clearText.substring(0, from) + "*".repeat(hidden) + clearText.substring(to);
  }

  private String mask() {
    return "*".repeat(length());
  }

  @Override
  public String toString() {
    return "***";
  }

  /**
   * {@code 张**}: neither the end of the name nor its length, which would tell a villager who it is.
   */
  public String surnameAlone() {
    return clearText.isEmpty()
        ? ""
        : clearText.substring(0, clearText.offsetByCodePoints(0, 1)) + "**";
  }

  public static @Nullable PersonalText ofNullable(@Nullable String clearText) {
    return clearText == null || clearText.isBlank() ? null : new PersonalText(clearText.strip());
  }

  /** Stores the text in clear, for what is not sealed. */
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
