package org.bangfu.kit.guard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.junit.jupiter.api.Test;

class RowScopeTest {
  private static final DivisionCode TOWNSHIP = new DivisionCode("430423103");
  private static final DivisionCode VILLAGE = new DivisionCode("430423103250");

  @Test
  void ofATownshipAndOneOfItsVillagesTheRangeHoldsTheWholeTownship() {
    for (List<DivisionCode> both :
        List.of(List.of(TOWNSHIP, VILLAGE), List.of(VILLAGE, TOWNSHIP))) {
      RowScope rows = RowScope.of(DivisionScope.of(both));
      assertEquals("430423103", rows.first());
      assertEquals("430423103:", rows.end());
    }
  }

  @Test
  void ofSeveralPlacesTheRangeEndsBehindTheLastOne() {
    RowScope rows = RowScope.of(DivisionScope.of(VILLAGE, new DivisionCode("430424")));
    assertEquals("430423103250", rows.first());
    assertEquals("430424:", rows.end());
  }
}
