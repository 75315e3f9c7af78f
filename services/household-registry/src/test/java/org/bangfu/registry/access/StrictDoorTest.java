package org.bangfu.registry.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Doors;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The registry reads bodies, addresses and cursors as strictly as its sisters. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StrictDoorTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final String HOUSEHOLDS = "/v1/households";
  private static final String HOUSEHOLD =
      """
      {"number": %s, "division": "430525103259", "householdType": "ORDINARY", "occurredOn": %s,
       "members": [{"name": %s, "nationalId": %s, "relationToHead": %s, "education": "PRIMARY"}]}\
      """;

  @Test
  void aHouseholdIsReadAsItWasSent() {
    Doors.refuseTexts(StrictDoorTest::officer, HOUSEHOLDS, with(0), "/number");
    Doors.refuseDays(StrictDoorTest::officer, HOUSEHOLDS, with(1), "/occurredOn");
    Doors.refuseTexts(StrictDoorTest::officer, HOUSEHOLDS, with(2), "/members/0/name");
    Doors.refuseTexts(StrictDoorTest::officer, HOUSEHOLDS, with(3), "/members/0/nationalId");
    Doors.refuseWords(StrictDoorTest::officer, HOUSEHOLDS, with(4), "/members/0/relationToHead");
    Doors.refuseMore(StrictDoorTest::officer, HOUSEHOLDS, with(0).formatted("\"T\""));
    Doors.refuse(
        officer(), HOUSEHOLDS, with(2).formatted("\"张三\", \"name\": \"李四\""), "/members/0/name");
  }

  @Test
  void anAddressToo() {
    Doors.refuseParameter(StrictDoorTest::officer, "/v1/divisions", "name", "%00", "a%08");
    Doors.refuseParameter(
        StrictDoorTest::officer,
        HOUSEHOLDS,
        "limit",
        "abc",
        "0",
        "201",
        "-1",
        "1e2",
        "%EF%BC%99",
        "");
    Doors.refuseParameter(
        StrictDoorTest::officer, HOUSEHOLDS, "division", "43x", "%EF%BC%94", "43052510325", "");
    Doors.refuseParameter(StrictDoorTest::officer, HOUSEHOLDS, "state", "FOO", "");
    Doors.refuseCursors(StrictDoorTest::officer, HOUSEHOLDS, "\0", "430525\0 1-1-1-1-1");
    for (String path : new String[] {"not-a-uuid", "%00", "1-1-1-1-1"}) {
      officer().urlEncodingEnabled(false).get(HOUSEHOLDS + "/" + path).then().statusCode(404);
    }
  }

  /** The household with a hole at one place. */
  private static String with(int hole) {
    String[] values = {
      "\"BUG-1\"", "\"2018-01-05\"", "\"麻测试\"", "\"999999199001011234\"", "\"HEAD\""
    };
    values[hole] = "%s";
    return HOUSEHOLD.formatted((Object[]) values);
  }

  private static RequestSpecification officer() {
    return Calls.as(OFFICER);
  }
}
