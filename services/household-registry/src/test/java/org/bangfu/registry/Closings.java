package org.bangfu.registry;

import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;

/** Periods as counties close them. */
public final class Closings {
  private Closings() {}

  public static UUID close(String county, String first, String last) {
    return UUID.fromString(
        Calls.as(Tokens.staff(Role.COUNTY_OFFICER, county))
            .body(Map.of("division", county, "firstDay", first, "lastDay", last, "reason", "年报已上报"))
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  public static void reopen(String county, UUID period) {
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, county))
        .body(Map.of("reason", "漏报"))
        .post("/v1/closed-periods/{id}/reopening", period)
        .then()
        .statusCode(200);
  }
}
