package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A sale pays the same households the same, whoever enters it and whenever it is settled. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SettledAtEntryTest {
  private static final String SIBLINGS_VILLAGE = "430525104200";
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Test
  void householdsOfAnotherTownshipGetTheirPart() {
    UUID near = Market.household(Market.VILLAGE);
    UUID far = Market.household(SIBLINGS_VILLAGE);
    UUID product =
        Market.product("26.00", 100, Market.VILLAGE, Map.of(near, "0.5000", far, "0.5000"));
    Map<String, String> halves = Map.of(near.toString(), "26.00", far.toString(), "26.00");
    assertEquals(halves, parts(enter(settled(product))));
    assertEquals(halves, parts(enterMany(settled(product))));
    UUID later = enter(Market.fairSale(Market.line(product, 2)));
    Calls.onceAs(TOWNSHIP)
        .body(Map.of("occurredOn", "2020-11-02"))
        .post("/v1/orders/" + later + "/settlement")
        .then()
        .statusCode(200);
    assertEquals(halves, parts(later));
  }

  @Test
  void soDoesAHouseholdThatNoneOfTheOfficersOwnStandsBeside() {
    UUID far = Market.household(SIBLINGS_VILLAGE);
    UUID product = Market.product("26.00", 100, Market.VILLAGE, Map.of(far, "1.0000"));
    assertEquals(Map.of(far.toString(), "52.00"), parts(enter(settled(product))));
  }

  @Test
  void theOfficerStillSellsOnlyWhatIsOfItsDivisions() {
    UUID near = Market.household(Market.VILLAGE);
    UUID product = Market.product("26.00", 100, Market.VILLAGE, Map.of(near, "1.0000"));
    UUID elsewhere =
        Market.product(
            "1.00", 10, SIBLINGS_VILLAGE, Map.of(Market.household(SIBLINGS_VILLAGE), "1.0000"));
    Calls.as(TOWNSHIP)
        .body(
            Map.of("items", List.of(referenced(settled(product)), referenced(settled(elsewhere)))))
        .post("/v1/fair-sales/bulk")
        .then()
        .body("items.outcome", contains("created", "refused"));
    assertEquals(10, Market.stock(elsewhere));
  }

  private static Map<String, Object> settled(UUID product) {
    Map<String, Object> sale = Market.fairSale(Market.line(product, 2));
    sale.put("settledOn", "2020-11-02");
    return sale;
  }

  private static Map<String, Object> referenced(Map<String, Object> sale) {
    sale.put("clientReference", UUID.randomUUID().toString());
    return sale;
  }

  private static UUID enter(Map<String, Object> sale) {
    return confirmed(Market.id(Calls.onceAs(TOWNSHIP).body(sale).post("/v1/fair-sales")));
  }

  private static UUID enterMany(Map<String, Object> sale) {
    return confirmed(
        UUID.fromString(
            Calls.as(TOWNSHIP)
                .body(Map.of("items", List.of(referenced(sale))))
                .post("/v1/fair-sales/bulk")
                .then()
                .body("created", equalTo(1))
                .extract()
                .path("items[0].id")));
  }

  private static UUID confirmed(UUID sale) {
    Market.confirmSheet(sale);
    return sale;
  }

  private static Map<String, String> parts(UUID order) {
    List<Map<String, String>> parts =
        Calls.as(COUNTY)
            .get("/v1/orders/" + order + "/settlement")
            .then()
            .statusCode(200)
            .extract()
            .path("parts");
    return parts.stream()
        .collect(Collectors.toMap(p -> p.get("householdId"), p -> p.get("amount")));
  }
}
