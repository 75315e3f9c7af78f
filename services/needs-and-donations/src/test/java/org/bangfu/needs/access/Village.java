package org.bangfu.needs.access;

import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
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
            Body.of("title", "产业路")
                .with("division", "430525")
                .with("target", "1000.00")
                .with("deadlineOn", "2020-03-31")
                .with("organisation", "慈善会")
                .with("permitNumber", "53430525")
                .with("occurredOn", "2019-09-02")),
        created(
            COUNTY,
            "/v1/aid-records",
            Body.of("householdId", household)
                .with("helperId", helper)
                .with("help", "LIFE")
                .with("channel", "OFFLINE")
                .with("goods", 1)
                .with("note", "看望病人")
                .with("occurredOn", "2020-01-12")));
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
        Body.of("name", "王小明")
            .with("kind", "PERSON")
            .with("division", "430525")
            .with("occurredOn", "2019-01-02"));
  }

  static UUID bringIn(Tokens caller, UUID household) {
    return created(caller, "/v1/needs", need(household));
  }

  static Body need(UUID household) {
    return need(household, Body.empty());
  }

  static Body need(UUID household, Body more) {
    return Body.of("householdId", household)
        .with(more)
        .with("category", "MEDICAL")
        .with("ask", Body.of("measure", "FUNDS").with("amount", "1200.00"))
        .with("reason", "尿毒症透析")
        .with("occurredOn", "2019-05-06");
  }

  static UUID claim(Tokens caller, UUID need, UUID helper) {
    return created(caller, "/v1/needs/" + need + "/claims", share(helper));
  }

  static Body share(UUID helper) {
    return Body.of("helperId", helper).with("amount", "10.00").with("occurredOn", "2019-05-20");
  }

  /** A pledge. */
  static UUID donate(Tokens caller, String division) {
    return created(caller, "/v1/donations", donation(division));
  }

  static Body donation(String division) {
    return donation(division, Body.empty());
  }

  static Body donation(String division, Body more) {
    return Body.of("channel", "ONLINE")
        .with("amount", "20.00")
        .with("division", division)
        .with(more)
        .with("occurredOn", "2019-07-01");
  }

  /** A write that is refused. */
  static void refused(Tokens caller, String path, Body body, int status, String problem) {
    Calls.onceAs(caller)
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .body("type", equalTo("https://bangfu.org/problems/" + problem));
  }

  static UUID created(Tokens caller, String path, Body body) {
    return County.id(Calls.onceAs(caller).body(body).post(path).then().statusCode(201));
  }
}
