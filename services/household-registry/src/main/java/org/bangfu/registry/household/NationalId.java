package org.bangfu.registry.household;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.code.Sex;

/**
 * A citizen's ID number by GB 11643-1999: six digits of a division, eight of the birth date, three
 * of a sequence (odd for men), and a check digit.
 *
 * <p>The division is not looked up: a number keeps for life the code of the place where it was
 * given out, and many of those codes have since been abolished. So 999999, which no place ever had,
 * passes too; it marks people who are nobody.
 */
public record NationalId(PersonalText text) {
  private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int FIRST_YEAR = 1800;
  private static final String CHECK_DIGITS = "10X98765432";

  /** What is wrong with a text that is no ID number. */
  public enum Fault {
    FORM("must be 17 digits and a digit or X"),
    BIRTH_DATE("must hold a birth date that exists and has been"),
    CHECK_DIGIT("must end in the check digit that GB 11643 gives");

    private final String rule;

    Fault(String rule) {
      this.rule = rule;
    }

    public String rule() {
      return rule;
    }
  }

  /** Thrown for a text that is no ID number; it does not repeat the text. */
  public static final class NotAnIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    NotAnIdException(Fault fault) {
      super(fault.rule());
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  /**
   * @throws NotAnIdException if the text is no ID number
   */
  public NationalId {
    String number = text.clearText();
    if (!FORM.matcher(number).matches()) {
      throw new NotAnIdException(Fault.FORM);
    }
    LocalDate birthDate = birthDateIn(number);
    if (birthDate.getYear() < FIRST_YEAR || birthDate.isAfter(BusinessDays.today())) {
      throw new NotAnIdException(Fault.BIRTH_DATE);
    }
    if (checkDigit(number) != number.charAt(17)) {
      throw new NotAnIdException(Fault.CHECK_DIGIT);
    }
  }

  /**
   * Reads a number as people write it: spaces, what nobody sees, digits of full width and whatever
   * looks like an X at its end are forgiven.
   */
  public static NationalId parse(String written) {
    return new NationalId(new PersonalText(VisibleText.number(written).toUpperCase(Locale.ROOT)));
  }

  public LocalDate birthDate() {
    return birthDateIn(text.clearText());
  }

  /** What of the birth date is kept in clear, for what depends on age. */
  public short birthYear() {
    return (short) birthDate().getYear();
  }

  public Sex sex() {
    return (text.clearText().charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  private static LocalDate birthDateIn(String number) {
    try {
      return LocalDate.of(
          Integer.parseInt(number, 6, 10, 10),
          Integer.parseInt(number, 10, 12, 10),
          Integer.parseInt(number, 12, 14, 10));
    } catch (DateTimeException e) {
      throw new NotAnIdException(Fault.BIRTH_DATE);
    }
  }

  private static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % 11);
  }
}
