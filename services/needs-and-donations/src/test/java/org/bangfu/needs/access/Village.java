package org.bangfu.needs.access;

import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;

/** One record of each kind in a village of Dongkou county, and those who have to do with it. */
record Village(
    UUID household,
    UUID helper,
    UUID submitted,
    UUID published,
    UUID claim,
    UUID donation,
    UUID campaign,
    UUID aid) {

  static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  static final Tokens SIBLING_TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");
  static final Tokens FOREIGN_COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "450923");

  static Village inhabited() {
    UUID household = County.household(County.VILLAGE);
    UUID helper = registered(Ids.next());
    UUID submitted = bringIn(Tokens.person(Role.HOUSEHOLD, household), household);
    UUID published = bringIn(County.manages(County.manager("430525"), "430525"), household);
    return new Village(
        household,
        helper,
        submitted,
        published,
        claim(Tokens.person(Role.HELPER, helper), published, helper),
        donate(Tokens.person(Role.HELPER, helper), "430525103"),
        created(
            COUNTY,
            "/v1/campaigns",
            """
            {"title": "产业路", "division": "430525", "target": "1000.00", "deadlineOn": "2020-03-31",
             "organisation": "慈善会", "permitNumber": "53430525", "occurredOn": "2019-09-02"}
            """),
        created(
            COUNTY,
            "/v1/aid-records",
            """
            {"householdId": "%s", "helperId": "%s", "help": "LIFE", "channel": "OFFLINE", "goods": 1,
             "note": "看望病人", "occurredOn": "2020-01-12"}
            """
                .formatted(household, helper)));
  }

  Tokens asHelper() {
    return Tokens.person(Role.HELPER, helper);
  }

  Tokens asHousehold() {
    return Tokens.person(Role.HOUSEHOLD, household);
  }

  /** A helper that has registered itself. */
  static UUID registered(UUID person) {
    return created(
        Tokens.person(Role.HELPER, person),
        "/v1/helpers",
        """
        {"name": "王小明", "kind": "PERSON", "division": "430525", "occurredOn": "2019-01-02"}
        """);
  }

  static UUID bringIn(Tokens caller, UUID household) {
    return created(caller, "/v1/needs", need(household, ""));
  }

  static String need(UUID household, String more) {
    return """
    {"householdId": "%s", %s "category": "MEDICAL", "ask": {"measure": "FUNDS", "amount": "1200.00"},
     "reason": "尿毒症透析", "occurredOn": "2019-05-06"}
    """
        .formatted(household, more);
  }

  static UUID claim(Tokens caller, UUID need, UUID helper) {
    return created(caller, "/v1/needs/" + need + "/claims", share(helper));
  }

  static String share(UUID helper) {
    return "{\"helperId\": \"%s\", \"amount\": \"10.00\", \"occurredOn\": \"2019-05-20\"}"
        .formatted(helper);
  }

  /** A pledge. */
  static UUID donate(Tokens caller, String division) {
    return created(caller, "/v1/donations", donation(division, ""));
  }

  static String donation(String division, String more) {
    return """
    {"channel": "ONLINE", "amount": "20.00", "division": "%s", %s "occurredOn": "2019-07-01"}
    """
        .formatted(division, more);
  }

  private static UUID created(Tokens caller, String path, String body) {
    return County.id(Calls.onceAs(caller).body(body).post(path).then().statusCode(201));
  }
}
