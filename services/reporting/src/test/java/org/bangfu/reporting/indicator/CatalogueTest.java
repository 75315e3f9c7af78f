package org.bangfu.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform counts is what its catalogue says, and a version is written once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CatalogueTest {
  @Inject Catalogue catalogue;

  @Test
  void hasARowForWhateverEventsCountAndForNothingElse() {
    Set<String> known =
        catalogue.released(LocalDate.of(2020, 11, 30)).stream()
            .filter(Indicator::isCounted)
            .map(Indicator::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Arrays.stream(Counted.class.getDeclaredFields())
            .filter(field -> Modifier.isPublic(field.getModifiers()))
            .map(CatalogueTest::text)
            .collect(Collectors.toCollection(TreeSet::new)),
        known);
  }

  private static String text(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysTheKindAndTheUnitThatAFormulaHas() {
    for (Indicator indicator : catalogue.released(LocalDate.of(2020, 11, 30))) {
      Formula formula = indicator.formula();
      if (formula != null) {
        assertEquals(formula.unit(), indicator.unit(), indicator.id());
        assertEquals(formula.isRate(), indicator.kind() == IndicatorKind.RATE, indicator.id());
        assertEquals(FormulaReader.dimensions(formula), indicator.dimensions(), indicator.id());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update indicator set name_zh = '别的' where id = 'aid.funds'",
        "delete from indicator where id = 'aid.funds'",
        "truncate indicator"
      })
  void keepsEachVersionAsItWasWritten(String change) {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Database.changeAsOwner(change));
    assertTrue(String.valueOf(refused.getCause()).contains("append-only"), () -> "" + refused);
  }
}
