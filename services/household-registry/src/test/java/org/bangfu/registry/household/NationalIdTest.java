package org.bangfu.registry.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.People;
import org.bangfu.registry.household.code.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {
  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 1949-12-31, FEMALE",
    "440524188001010014, 1880-01-01, MALE",
    "' 11010519491231002x ', 1949-12-31, FEMALE"
  })
  void knowsBirthDateAndSex(String written, LocalDate birth, Sex sex) {
    NationalId id = NationalId.parse(written);
    assertEquals(birth, id.birthDate());
    assertEquals(sex, id.sex());
  }

  @Test
  void acceptsThePeopleWhoAreNobody() {
    assertEquals(Sex.FEMALE, NationalId.parse(People.woman()).sex());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1101051949123100２X", "110105 19491231 002x", "\u200b11010519491231002Ⅹ\u00a0"})
  void readsOneHoweverItsDigitsAreWritten(String written) {
    assertEquals("11010519491231002X", NationalId.parse(written).text().clearText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1101051949123100", "1101051949123100二X", "A1010519491231002X"})
  void rejectsWhatHasNotTheForm(String written) {
    assertFault(NationalId.Fault.FORM, written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"110105194902300020", "110105194913310025", "110105000001010020"})
  void rejectsABirthDateThatDoesNotExist(String written) {
    assertFault(NationalId.Fault.BIRTH_DATE, written);
  }

  @Test
  void rejectsABirthDateToCome() {
    assertFault(
        NationalId.Fault.BIRTH_DATE, People.number("999999", BusinessDays.today().plusDays(1), 1));
  }

  @Test
  void rejectsEveryOtherCheckDigit() {
    for (char last : "0123456789".toCharArray()) {
      assertFault(NationalId.Fault.CHECK_DIGIT, "11010519491231002" + last);
    }
  }

  @Test
  void doesNotRepeatTheNumber() {
    var refused =
        assertThrows(
            NationalId.NotAnIdException.class, () -> NationalId.parse("110105194912310021"));
    assertFalse(String.valueOf(refused.getMessage()).contains("1949"));
    assertFalse(NationalId.parse("11010519491231002X").toString().contains("1949"));
  }

  private static void assertFault(NationalId.Fault fault, String written) {
    var refused = assertThrows(NationalId.NotAnIdException.class, () -> NationalId.parse(written));
    assertEquals(fault, refused.fault());
  }
}
