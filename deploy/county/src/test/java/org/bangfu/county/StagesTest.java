package org.bangfu.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.records.County;
import org.bangfu.county.records.IdTable;
import org.bangfu.county.records.Records;
import org.bangfu.county.scenario.Stage;
import org.junit.jupiter.api.Test;

/** What came later is played later, and refers to nothing that is not there by then. */
class StagesTest {
  private static final LocalDate JULY = LocalDate.parse("2020-07-08");

  @Test
  void aDayIsInOneStage() {
    List<Stage> stages = Played.dongkou().stages();
    assertEquals(2, stages.size());
    for (LocalDate day : List.of(LocalDate.parse("2014-01-01"), JULY.minusDays(1), JULY)) {
      assertTrue(stages.getFirst().holds(day));
      assertFalse(stages.getLast().holds(day));
      assertEquals(0, Played.dongkou().stageOf(day));
    }
    assertFalse(stages.getFirst().holds(JULY.plusDays(1)));
    assertTrue(stages.getLast().holds(JULY.plusDays(1)));
    assertEquals(1, Played.dongkou().stageOf(JULY.plusDays(1)));
  }

  /** A table of ids refuses to give one that has not been put into it. */
  @Test
  void recordsReferToThoseOfTheirOwnStageAndOfThoseBefore() {
    Played played = Played.of(Played.dongkou(), "0.02");
    County county = played.counties().getFirst();
    List<Records<?>> all = played.records(county);
    Set<String> references = new HashSet<>();
    for (Stage stage : played.scenario().stages()) {
      for (HouseholdPlan.Wave wave : county.householdPlan().waves()) {
        if (stage.holds(wave.day())) {
          put(county.householdIds(), wave.first(), wave.end());
        }
      }
      for (Records<?> records : all) {
        List<Integer> made = new ArrayList<>();
        for (int unit = 0; unit < records.units(); unit++) {
          LocalDate day = records.dayOf(unit);
          if (day != null && stage.holds(day)) {
            records.make(
                unit,
                item -> {
                  assertTrue(references.add(item.reference()), item.reference());
                  made.add(item.number());
                });
          }
        }
        IdTable ids = records.ids();
        if (ids != null) {
          made.forEach(number -> put(ids, number, number + 1));
        }
      }
      assertEquals(
          stage.until() == null, county.helperIds().missing(county.helperIds().size()) == 0);
    }
    long records = all.stream().mapToLong(one -> Played.items(one).size()).sum();
    assertEquals(records, references.size());
  }

  private static void put(IdTable ids, int first, int end) {
    for (int i = first; i < end; i++) {
      ids.put(i, new UUID(7, i + 1));
    }
  }
}
