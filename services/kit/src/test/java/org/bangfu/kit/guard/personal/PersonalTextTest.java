package org.bangfu.kit.guard.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTextTest {
  @ParameterizedTest
  @CsvSource({"张三,张*", "张小三,张*三", "欧阳小三,欧**三", "张,*", "𠮷田,𠮷*"})
  void masksNames(String name, String masked) {
    assertEquals(masked, new PersonalText(name).maskedName());
  }

  @ParameterizedTest
  @CsvSource({"999999194912310020,999999********0020", "123,***"})
  void masksIdNumbers(String number, String masked) {
    assertEquals(masked, new PersonalText(number).maskedIdNumber());
  }

  @ParameterizedTest
  @CsvSource({"13800001234,138****1234", "1234567,*******"})
  void masksPhones(String phone, String masked) {
    assertEquals(masked, new PersonalText(phone).maskedPhone());
  }

  @ParameterizedTest
  @CsvSource({"𠮷𠮷𠮷𠮷𠮷𠮷1234,𠮷𠮷𠮷***1234", "𠮷𠮷𠮷𠮷,****"})
  void countsCharactersAndNotTheirHalves(String text, String masked) {
    assertEquals(masked, new PersonalText(text).maskedPhone());
  }

  @ParameterizedTest
  @CsvSource({"张三"})
  void neverPrintsItself(String name) {
    assertEquals("***", new PersonalText(name).toString());
  }

  @ParameterizedTest
  @CsvSource({"6222020000001234,************1234", "1234567,*******"})
  void masksAccounts(String account, String masked) {
    assertEquals(masked, new PersonalText(account).maskedAccount());
  }

  @ParameterizedTest
  @CsvSource({"99999919491231002044,999999**************", "123,***"})
  void masksCertificatesWithTheirKindAndGrade(String number, String masked) {
    assertEquals(masked, new PersonalText(number).maskedCertificate());
  }

  @ParameterizedTest
  @CsvSource({
    "999999********0020,true",
    "9****************0,true",
    "999999************,true",
    "***,true",
    "999999********0021,false",
    "999999194912310020,false"
  })
  void knowsItsOwnMasks(String sent, boolean isMask) {
    PersonalText current = new PersonalText("999999194912310020");
    assertEquals(isMask, new PersonalText(sent).isMaskOf(current));
  }

  @ParameterizedTest
  @CsvSource({"张*,true", "138****1234,true", "张三,false", "999999194912310020,false"})
  void tellsAMaskFromAValue(String sent, boolean isMask) {
    assertEquals(isMask, PersonalText.isMask(sent));
  }
}
