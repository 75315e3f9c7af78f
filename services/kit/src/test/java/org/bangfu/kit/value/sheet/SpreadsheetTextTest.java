package org.bangfu.kit.value.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "﹦1",
        "﹢1",
        "﹣1",
        "﹫x",
        "−1"
      })
  void whatWouldBecomeAFormulaIsText(String value) {
    assertEquals("'" + value, SpreadsheetText.harmless(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999194001010016", "９９９９９９１９４００１０１００１６", "0042", "12E5", "7e3"})
  void noDigitOfANumberOfSomethingIsLost(String value) {
    assertEquals("'" + value, SpreadsheetText.harmless(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "洞口县",
        "1-2",
        "a=b",
        "'=1",
        "430525103204",
        "0",
        "99999919400101002X",
        "12.50"
      })
  void everythingElseIsItself(String value) {
    assertEquals(value, SpreadsheetText.harmless(value));
  }
}
