package org.bangfu.kit.personal;

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
  @CsvSource({"张三"})
  void neverPrintsItself(String name) {
    assertEquals("***", new PersonalText(name).toString());
  }
}
