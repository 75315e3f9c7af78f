package org.bangfu.consumption.household;

import static org.bangfu.kit.testing.RebuildCalls.decide;
import static org.bangfu.kit.testing.RebuildCalls.ended;
import static org.bangfu.kit.testing.RebuildCalls.start;
import static org.bangfu.kit.testing.RebuildCalls.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.Test;

/** The copies of households, made again from all that the registry told. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HouseholdRebuildTest {

  @Test
  void aCopyThatIsFalseIsPutRightAndOneThatIsReferredToStays() {
    UUID moved = Market.household(Market.VILLAGE);
    UUID lost = Market.household(Market.VILLAGE);
    UUID surplus = UUID.randomUUID();
    UUID referredTo = Market.household(Market.VILLAGE);
    Market.product("1.00", 5, Market.VILLAGE, Map.of(referredTo, "1.0000"));
    Database.changeAsOwner(
        "update household set division = ? where id = ?", Market.OTHER_VILLAGE, moved);
    Database.changeAsOwner("delete from household where id = ?", lost);
    Database.changeAsOwner("insert into household values (?, ?, 1, null)", surplus, Market.VILLAGE);
    JsonPath found = ended(start("topics"));
    assertEquals("DIFFERENT", found.getString("state"), state(found));
    assertEquals("DIFFERENT", kind(found, moved));
    assertEquals("MISSING", kind(found, lost));
    assertEquals("SURPLUS", kind(found, surplus));
    decide(found.getString("id"), "acceptance").then().statusCode(202);
    JsonPath accepted = ended(found.getString("id"));
    assertEquals("ACCEPTED", accepted.getString("state"), state(accepted));
    assertEquals(
        List.of(Market.VILLAGE, Market.VILLAGE),
        Database.rows("select division from household where id in (?, ?)", moved, lost));
    assertEquals(0, Database.number("select count(*) from household where id = ?", surplus));

    // nothing tells of it any more, but a product does
    UUID unknown = UUID.randomUUID();
    Database.changeAsOwner("insert into household values (?, ?, 1, null)", unknown, Market.VILLAGE);
    Database.changeAsOwner(
        "update supply set household_id = ? where household_id = ?", unknown, referredTo);
    JsonPath again = ended(start("topics"));
    assertEquals("SURPLUS", kind(again, unknown));
    decide(again.getString("id"), "acceptance").then().statusCode(202);
    assertEquals("ACCEPTED", ended(again.getString("id")).getString("state"));
    assertEquals(1, Database.number("select count(*) from household where id = ?", unknown));
    Database.changeAsOwner(
        "update supply set household_id = ? where household_id = ?", referredTo, unknown);
    Database.changeAsOwner("delete from household where id = ?", unknown);
  }

  private static String kind(JsonPath rebuild, UUID household) {
    return rebuild.getString("differences.find { it.row.id == '" + household + "' }.kind");
  }
}
