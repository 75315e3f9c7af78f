package org.bangfu.registry.roster;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.redivision.Redividing;
import org.junit.jupiter.api.Test;

/** A village may be no more when a roster is merged that was read while it was there. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterOfEndedVillageTest {
  @Test
  void itsHouseholdsAreLeftOut() {
    RosterSheet sheet = new RosterSheet();
    String stays = sheet.addFamily();
    String gone = sheet.addFamily();
    for (int row = 3; row < 6; row++) {
      sheet.row(row).putAll(Map.of("市", "衡阳市", "县", "衡山县", "乡", "白果镇", "村", "棠兴村委会"));
    }
    RosterAnswer roster = RosterAnswer.of(sheet);
    assertEquals(List.of(), roster.errors());
    Redividing.approved(
        Redividing.change(
            "REPARENT",
            BusinessDays.today().toString(),
            Redividing.item("430423102290", null, "430423101209")));
    roster.merged().body("householdsCreated", equalTo(1));
    assertEquals(List.of("5 村 village-unknown"), roster.errors());
    assertEquals(
        List.of(stays),
        Database.rows("select number from household where number in (?, ?)", stays, gone));
  }
}
