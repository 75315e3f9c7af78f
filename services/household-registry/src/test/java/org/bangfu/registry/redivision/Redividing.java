package org.bangfu.registry.redivision;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;

/** Changes of divisions in a county that other tests leave alone. */
public final class Redividing {
  public static final String COUNTY = "430423";
  public static final Tokens DRAFTER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  public static final Tokens APPROVER = officer(COUNTY);

  // after those that are there
  private static final AtomicInteger NEXT = new AtomicInteger(900);

  private Redividing() {}

  /** An account of the county's office, or of another one, that nobody else has. */
  public static Tokens officer(String division) {
    return new Tokens(
        UUID.randomUUID(), "local", Set.of(Role.COUNTY_OFFICER), List.of(division), null);
  }

  public static Body change(String kind, String day, Body... items) {
    return Body.of("kind", kind)
        .with("inForceFrom", day)
        .with("paper", "湘民行批〔2026〕号")
        .with("items", List.of(items));
  }

  public static Body item(String to, String name, String... from) {
    Body item = Body.of("from", List.of(from));
    item = to == null ? item : item.with("to", to);
    return name == null ? item : item.with("name", name);
  }

  public static ValidatableResponse draft(Body change) {
    return draft(DRAFTER, change);
  }

  public static ValidatableResponse draft(Tokens caller, Body change) {
    return Calls.as(caller).body(change).post("/v1/divisions/changes").then();
  }

  public static ValidatableResponse approve(Tokens caller, String id) {
    return Calls.as(caller).post("/v1/divisions/changes/" + id + "/approval").then();
  }

  /** Drafted and approved; in force where its day is there. */
  public static String approved(Body change) {
    String id = draft(change).statusCode(201).extract().path("id");
    approve(APPROVER, id).statusCode(200);
    return id;
  }

  /** One of a village that is to be in a township, and never is. */
  public static String drafted(String township) {
    return draft(
            Tokens.ANYBODY,
            change(
                "NEW",
                BusinessDays.today().toString(),
                item(township + NEXT.getAndIncrement(), "某新村")))
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static ValidatableResponse division(String code) {
    return Calls.write().get("/v1/divisions/" + code).then().statusCode(200);
  }
}
