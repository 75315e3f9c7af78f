package org.bangfu.county.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.county.Played;
import org.bangfu.county.records.County;
import org.junit.jupiter.api.Test;

class PlacePlanTest {
  private final County county = Played.of(Played.dongkou(), "0.1").counties().getFirst();
  private final List<PlacePlan.Change> changes = county.places().changes();

  @Test
  void whoMovesComesFromAnotherTownshipAndOnce() {
    PlacePlan.Change move = changes.getFirst();
    assertTrue(move.isMove());
    assertEquals(24, move.households().size());
    String township = county.villages().code(move.village()).substring(0, 9);
    Set<Integer> seen = new HashSet<>();
    for (int household : move.households()) {
      assertTrue(seen.add(household));
      assertFalse(villageOf(household).startsWith(township), villageOf(household));
    }
  }

  @Test
  void whoIsSplitOffLivesInTheVillageAndDoesNotMove() {
    PlacePlan.Change split = changes.getLast();
    assertFalse(split.isMove());
    assertEquals(6, split.households().size());
    String village = county.villages().code(split.village());
    for (int household : split.households()) {
      assertEquals(village, villageOf(household));
      assertFalse(changes.getFirst().households().contains(household));
    }
    String beside = county.places().codeBeside(split.village());
    assertEquals(village.substring(0, 9), beside.substring(0, 9));
    for (int place = 0; place < county.villages().size(); place++) {
      assertFalse(county.villages().code(place).equals(beside));
    }
  }

  private String villageOf(int household) {
    return county.villages().code(county.householdPlan().villageOf(household));
  }
}
