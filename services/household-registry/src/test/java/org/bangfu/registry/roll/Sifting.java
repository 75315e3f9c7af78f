package org.bangfu.registry.roll;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;

/** The roll as tests break it and have it looked at. */
public final class Sifting {
  private Sifting() {}

  public static UUID household(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    return HouseholdFixtures.register(household);
  }

  /** Changes what no operation would let pass, with the rights of the owner. */
  public static void broken(UUID household, String... changes) {
    for (String change : changes) {
      Database.changeAsOwner(change, household);
    }
  }

  /** One that says illness and has nobody ill. */
  public static UUID withoutIllMember(String village) {
    UUID id = household(village);
    broken(id, "update household set main_cause = 'ILLNESS' where id = ?");
    return id;
  }

  public static ValidatableResponse asked(Tokens caller, String division) {
    return Calls.as(caller).body(Body.of("division", division)).post("/v1/sift-runs").then();
  }

  /** A run that is done. */
  public static JsonPath run(String division) {
    return asked(Tokens.ANYBODY, division).statusCode(201).extract().jsonPath();
  }

  /** What a run counted of a rule, as {@code found opened fixed ended open waived}. */
  public static String counted(JsonPath run, String rule) {
    Map<String, Object> count = run.getMap("rules.find { it.rule == '" + rule + "' }");
    return "%s %s %s %s %s %s"
        .formatted(
            count.get("found"),
            count.get("opened"),
            count.get("fixed"),
            count.get("ended"),
            count.get("open"),
            count.get("waived"));
  }

  /** The rules that found something of a household that has not ended. */
  public static List<String> found(UUID household) {
    return findings(household).getList("items.rule");
  }

  public static JsonPath findings(UUID household) {
    return Calls.write()
        .queryParam("household", household)
        .get("/v1/findings")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The id of the one finding of a household. */
  public static String finding(UUID household) {
    return findings(household).getString("items[0].id");
  }
}
