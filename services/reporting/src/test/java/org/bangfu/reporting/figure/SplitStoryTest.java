package org.bangfu.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.reporting.HouseholdFixture;
import org.junit.jupiter.api.Test;

/**
 * Given a family of four that left the register in 2018. Done: two of them leave it on 1 June 2020
 * for a household of their own. Expected: on each day four people, on the register as before, and
 * one exit.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SplitStoryTest {
  private static final String VILLAGE = "530126103201";

  @Test
  void nobodyIsLostOrCountedTwice() {
    HouseholdFixture family = new HouseholdFixture();
    HouseholdFixture own = new HouseholdFixture();
    HouseholdFixture.tell(
        family.registeredExited(VILLAGE, 4, "2014-03-05", "2018-12-31", "2019-05-01"),
        family.people(VILLAGE, -1, "EXITED", "2020-06-01"),
        family.people(VILLAGE, -1, "EXITED", "2020-06-01"),
        own.splitOff(family, VILLAGE, 2, "2020-06-01"));
    for (String day :
        List.of("2014-03-05", "2018-12-30", "2018-12-31", "2020-05-31", "2020-06-01")) {
      assertEquals(day.compareTo("2019-05-01") < 0 ? 0 : 4, sum("people.registered", day), day);
      assertEquals(4, sum("poverty.people", day), day);
      assertEquals(day.equals("2020-06-01") ? 2 : 1, sum("poverty.households", day), day);
      assertEquals(day.compareTo("2018-12-31") < 0 ? 0 : 1, sum("poverty.exits", day), day);
      assertEquals(day.compareTo("2018-12-31") < 0 ? 0 : 4, sum("poverty.exits-people", day), day);
    }
  }

  private static long sum(String indicator, String day) {
    return Database.number(
        """
        select cast(coalesce(sum(value), 0) as bigint) from fact
        where indicator = ? and division = ? and day <= cast(? as date)
        """,
        indicator,
        VILLAGE,
        day);
  }
}
