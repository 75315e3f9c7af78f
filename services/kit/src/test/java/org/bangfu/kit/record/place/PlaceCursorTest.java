package org.bangfu.kit.record.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.junit.jupiter.api.Test;

/** A first page is read from where its place begins, and not from the first row of the table. */
class PlaceCursorTest {
  private static final UUID NONE = new UUID(0, 0);

  @Test
  void aFirstPageBeginsWhereItsPlaceDoes() {
    PlaceCursor first = PlaceCursor.of(new PageRequest());
    assertEquals(new PlaceCursor("430525", NONE), first.notBefore("430525"));
    assertEquals(
        new PlaceCursor("430525103259", NONE), first.notBefore("430525").notBefore("430525103259"));
    assertEquals(
        new PlaceCursor("430525103259", NONE), first.notBefore("430525103259").notBefore("430525"));
    assertSame(first, first.notBefore(""));
  }

  @Test
  void aLaterPageGoesOnWhereItWas() {
    PlaceCursor later = PlaceCursor.of(new DivisionCode("430525103259"), UUID.randomUUID());
    assertSame(later, later.notBefore("430525"));
    assertSame(later, later.notBefore("430525103259"));
    assertEquals(new PlaceCursor("430525104", NONE), later.notBefore("430525104"));
  }

  @Test
  void aScopeBeginsAtItsFirstDivisionUnlessItReachesBeyond() {
    assertEquals("4305", scope("4305", "430525").begin());
    assertEquals("430525", scope("450923", "430525").begin());
    assertEquals("", DivisionScope.nation().begin());
    assertEquals("", DivisionScope.nothing().begin());
    assertEquals("", DivisionScope.ofPerson(UUID.randomUUID()).begin());
    assertEquals("", DivisionScope.ofPartner("partner").begin());
  }

  private static DivisionScope scope(String first, String second) {
    return DivisionScope.of(new DivisionCode(first), new DivisionCode(second));
  }
}
