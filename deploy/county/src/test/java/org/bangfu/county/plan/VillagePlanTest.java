package org.bangfu.county.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.bangfu.county.Played;
import org.bangfu.county.records.County;
import org.junit.jupiter.api.Test;

class VillagePlanTest {
  private final County county = Played.of(Played.dongkou(), "1").counties().getFirst();
  private final VillagePlan plan = county.plan().villages();

  @Test
  void eachVillageIsDelistedOnceAndBeforeTheFirstDay() {
    LocalDate first = county.plan().figures().scenario().from();
    Set<Integer> villages = new HashSet<>();
    for (int i = 0; i < plan.delisted(); i++) {
      assertTrue(villages.add(plan.delistedVillage(i, county.villages())));
      assertFalse(plan.delistedOn(i).isBefore(plan.identifiedOn(i)));
      assertTrue(plan.delistedOn(i).isBefore(first));
    }
    assertEquals(117, villages.size());
  }

  @Test
  void eachVillageIsSupervisedOnce() {
    Set<Integer> villages = new HashSet<>();
    for (int i = 0; i < plan.supervised().size(); i++) {
      assertTrue(villages.add(plan.supervisedVillage(i, county.villages())));
    }
    assertEquals(100, villages.size());
    assertEquals(10, plan.sites().size());
  }
}
