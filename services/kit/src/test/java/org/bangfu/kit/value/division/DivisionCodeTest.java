package org.bangfu.kit.value.division;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {
  @Test
  void knowsItselfAndEverythingAbove() {
    List<String> codes =
        new DivisionCode("430525103259")
            .selfAndAncestors().stream().map(DivisionCode::value).toList();
    assertEquals(List.of("430525103259", "430525103", "430525", "4305", "43", "CN"), codes);
  }

  @Test
  void tellsItsLevelByItsLength() {
    assertEquals(
        List.of(DivisionLevel.values()),
        Stream.of("CN", "43", "4305", "430525", "430525103", "430525103259")
            .map(code -> new DivisionCode(code).level())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4",
        "430",
        "43052",
        "4305251",
        "4305251032590",
        "cn",
        "43052X",
        "43' or '1'='1"
      })
  void refusesWhatIsNoCode(String text) {
    assertThrows(IllegalArgumentException.class, () -> new DivisionCode(text));
  }

  @Test
  void scopeCoversWhatLiesInItsDivisionsAndNothingElse() {
    DivisionScope scope =
        DivisionScope.of(new DivisionCode("430525"), new DivisionCode("450923101"));
    assertTrue(scope.covers(new DivisionCode("430525103259")));
    assertTrue(scope.covers(new DivisionCode("450923101")));
    assertFalse(scope.covers(new DivisionCode("4305")));
    assertFalse(scope.covers(new DivisionCode("450923102")));
    assertFalse(DivisionScope.of().covers(DivisionCode.NATION));
    assertTrue(DivisionScope.nation().covers(new DivisionCode("11")));
  }

  @Test
  void emptyScopeIsAConditionThatNothingMeets() {
    assertEquals("(1 = 0)", DivisionScope.of().condition("division").text());
  }
}
