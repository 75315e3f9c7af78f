package org.bangfu.registry.form;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.SheetCalls;
import org.bangfu.registry.household.HouseholdFixtures;

/** How tests fill forms in. */
final class Filling {
  static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, HouseholdFixtures.VILLAGE);

  private Filling() {}

  /** A household and the number by which a sheet names it. */
  record Numbered(UUID id, String number) {}

  /** On the register since 2014. */
  static Numbered poor() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("occurredOn", "2014-01-01");
    household.put("identifiedOn", "2014-01-01");
    return new Numbered(
        HouseholdFixtures.register(household), String.valueOf(household.get("number")));
  }

  /** Rows of text, the header first, for a day. */
  static ValidatableResponse fill(Tokens caller, String form, String day, String... rows) {
    return SheetCalls.request(caller, SheetCalls.CSV)
        .queryParam("occurredOn", day)
        .body(text(rows))
        .post("/v1/forms/" + form + "/sheets")
        .then();
  }

  static byte[] text(String... rows) {
    return (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
