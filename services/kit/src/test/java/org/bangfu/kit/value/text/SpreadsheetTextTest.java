package org.bangfu.kit.value.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x"})
  void whatWouldBecomeAFormulaIsText(String value) {
    assertEquals("'" + value, SpreadsheetText.harmless(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "洞口县", "1-2", "a=b", "'=1"})
  void everythingElseIsItself(String value) {
    assertEquals(value, SpreadsheetText.harmless(value));
  }
}
