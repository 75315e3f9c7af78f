package org.bangfu.registry.household;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.kit.testing.Calls;
import org.bangfu.registry.People;

/** Households as callers send them. */
public final class HouseholdFixtures {
  public static final String VILLAGE = "430525103204";
  private static final AtomicInteger NEXT = new AtomicInteger(People.FIRST);

  private HouseholdFixtures() {}

  public static String number() {
    return "T" + NEXT.incrementAndGet();
  }

  public static Map<String, Object> person(String name, String nationalId, String relation) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("name", name);
    person.put("nationalId", nationalId);
    person.put("relationToHead", relation);
    person.put("education", "PRIMARY");
    return person;
  }

  /** A couple, registered on 1 May 2019. */
  public static Map<String, Object> household() {
    return household(person("张小三", People.man(), "HEAD"), person("李四", People.woman(), "SPOUSE"));
  }

  @SafeVarargs
  public static Map<String, Object> household(Map<String, Object>... members) {
    Map<String, Object> household = new LinkedHashMap<>();
    household.put("number", number());
    household.put("division", VILLAGE);
    household.put("householdType", "ORDINARY");
    household.put("phone", "13800001234");
    household.put("occurredOn", "2019-05-01");
    household.put("members", new ArrayList<>(List.of(members)));
    return household;
  }

  public static Response post(Map<String, Object> household) {
    return Calls.write().body(household).post("/v1/households");
  }

  public static UUID register(Map<String, Object> household) {
    Response response = post(household);
    response.then().statusCode(201);
    return UUID.fromString(response.jsonPath().getString("id"));
  }

  public static UUID register() {
    return register(household());
  }

  /** A couple that is on the poverty register, registered on that day. */
  public static UUID poorSince(String day) {
    Map<String, Object> household = household();
    household.put("occurredOn", day);
    household.put("identifiedOn", day);
    return register(household);
  }

  public static Response step(UUID id, String step, Map<String, Object> body) {
    return Calls.write().body(body).post("/v1/households/" + id + "/" + step);
  }
}
