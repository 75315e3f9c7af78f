package org.bangfu.kit.value.division;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.record.place.Reach;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final DivisionScope COUNTY = scope("430525");

  @Test
  void twoCountiesShareOneText() {
    Condition one = COUNTY.condition("division");
    Condition other = scope("430526").condition("division");

    assertEquals("(division >= :scopeFrom0 and division < :scopeTo0)", one.text());
    assertEquals(one.text(), other.text());
    assertEquals(Map.of("scopeFrom0", "430525", "scopeTo0", "430525:"), one.parameters());
    assertNotEquals(one.parameters(), other.parameters());
  }

  @Test
  void twoPeopleAndTwoWebsitesShareOneText() {
    Reach reach = Reach.into("need").orOwn("household_id").orBroughtIn().orPublished("open");

    String person = reach.condition(DivisionScope.ofPerson(UUID.randomUUID())).text();
    String website = reach.condition(DivisionScope.ofPartner("one")).text();

    assertEquals("((household_id = :scopePerson) or (open))", person);
    assertEquals("((client = :scopeClient) or (open))", website);
    assertEquals(person, reach.condition(DivisionScope.ofPerson(UUID.randomUUID())).text());
    assertEquals(website, reach.condition(DivisionScope.ofPartner("other")).text());
  }

  @Test
  void accountsWithManyDivisionsNeedAHandfulOfTexts() {
    long texts =
        IntStream.rangeClosed(1, 64)
            .mapToObj(count ->
                IntStream.range(0, count)
                    .mapToObj(n -> "%06d".formatted(430_000 + n))
                    .toArray(String[]::new))
            .map(codes -> scope(codes).condition("division").text())
            .distinct()
            .count();

    assertEquals(7L, texts);
  }

  @Test
  void whatIsPaddedNamesTheLastDivisionAgain() {
    Condition three = scope("430521", "430522", "430523").condition("d");

    assertEquals("430523", three.parameters().get("scopeFrom2"));
    assertEquals("430523", three.parameters().get("scopeFrom3"));
  }

  @Test
  void theNationSeesAllAndNobodyNothing() {
    assertEquals(Condition.ALWAYS, DivisionScope.nation().condition("d"));
    assertEquals(Condition.NEVER, DivisionScope.nothing().condition("d"));
    assertEquals(Condition.NEVER, DivisionScope.nothing().ownCondition("o"));
    assertEquals(COUNTY.condition("d"), Condition.NEVER.or(COUNTY.condition("d")));
    assertEquals(Condition.NEVER, Condition.NEVER.and(COUNTY.condition("d")));
    assertEquals(Condition.ALWAYS, Condition.ALWAYS.or(COUNTY.condition("d")));
  }

  @Test
  void aDivisionInsideNarrowsAndHasNamesOfItsOwn() {
    Condition inside = COUNTY.condition("d", new DivisionCode("430525103"));

    assertEquals(
        "((d >= :scopeFrom0 and d < :scopeTo0) and (d >= :insideFrom0 and d < :insideTo0))",
        inside.text());
    assertEquals("((d >= ? and d < ?) and (d >= ? and d < ?))", inside.positional());
    assertEquals(List.<Object>of("430525", "430525:", "430525103", "430525103:"), inside.values());
  }

  @Test
  void aPersonMayHaveSeveralIds() {
    UUID person = new UUID(7, 7);

    Condition own = DivisionScope.ofPerson(person).ownCondition("o", "ids_of");

    assertEquals("(o = any (cast((select ids_of(:scopePerson)) as uuid[])))", own.text());
    assertEquals(List.<Object>of(person), own.values());
    assertEquals(Condition.NEVER, COUNTY.ownCondition("o", "ids_of"));
  }

  @Test
  void twoScopesDoNotMeetInOneCondition() {
    Condition other = scope("430526").condition("d");

    assertThrows(IllegalArgumentException.class, () -> COUNTY.condition("d").or(other));
  }

  private static DivisionScope scope(String... codes) {
    return DivisionScope.of(
        IntStream.range(0, codes.length).mapToObj(n -> new DivisionCode(codes[n])).toList());
  }
}
