package org.bangfu.county;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangfu.county.call.Bodies;
import org.bangfu.county.records.County;
import org.bangfu.county.records.Records;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  @Test
  void theSameSeedMakesTheSameRecords() {
    assertEquals(all(Played.dongkou()), all(Played.dongkou()));
  }

  @Test
  void anotherSeedMakesOtherRecords() {
    assertNotEquals(all(Played.dongkou()), all(Played.dongkou().withSeed(2)));
  }

  @Test
  void aRecordDoesNotDependOnThoseBeforeIt() {
    Played played = Played.of(Played.dongkou(), "0.01");
    played.each(
        played.counties().getFirst(),
        records -> {
          List<?> inOrder = Played.items(records);
          assertEquals(inOrder, madeBackwards(records));
          assertEquals(
              IntStream.range(0, records.units())
                  .filter(unit -> records.dayOf(unit) != null)
                  .count(),
              inOrder.size());
        });
  }

  private static <R> List<Records.Item<R>> madeBackwards(Records<R> records) {
    List<Records.Item<R>> items = new ArrayList<>();
    for (int unit = records.units() - 1; unit >= 0; unit--) {
      List<Records.Item<R>> one = new ArrayList<>();
      records.make(unit, one::add);
      items.addAll(0, one);
    }
    return items;
  }

  @Test
  void noTwoRecordsOfAKindHaveTheSameReference() throws java.io.IOException {
    Played played = Played.of(Played.yulin(), "0.1");
    Set<String> references = new HashSet<>();
    for (County county : played.counties()) {
      played.each(
          county,
          records ->
              Played.items(records)
                  .forEach(item -> {
                    assertTrue(references.add(item.reference()), item.reference());
                    assertTrue(item.reference().length() <= 100);
                  }));
    }
  }

  @Test
  void theIdentityTellsScenariosSeedsAndScalesApart() {
    Scenario dongkou = Played.dongkou();
    String identity = CountyDemo.identity(dongkou, Scale.of("0.01"));
    assertEquals(identity, CountyDemo.identity(Played.dongkou(), Scale.of("0.010")));
    assertNotEquals(identity, CountyDemo.identity(dongkou, Scale.of("0.013")));
    assertNotEquals(identity, CountyDemo.identity(dongkou.withSeed(1), Scale.of("0.01")));
  }

  private static List<String> all(Scenario scenario) {
    Played played = Played.of(scenario, "0.01");
    County county = played.counties().getFirst();
    List<String> all = new ArrayList<>();
    played.each(
        county,
        records ->
            Played.items(records)
                .forEach(item ->
                    all.add(records.phase() + new String(Bodies.write(item.body()), UTF_8))));
    for (int i = 0; i < county.householdPlan().size(); i++) {
      all.add(
          county
              .households()
              .household(i, county.householdPlan().waves().getFirst().day())
              .toString());
    }
    return all;
  }
}
