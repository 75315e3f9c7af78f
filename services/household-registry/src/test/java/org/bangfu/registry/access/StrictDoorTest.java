package org.bangfu.registry.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
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
  private static final Body MEMBER =
      Body.of("name", "麻测试")
          .with("nationalId", "999999199001011234")
          .with("relationToHead", "HEAD")
          .with("education", "PRIMARY");
  private static final Body HOUSEHOLD =
      Body.of("number", "BUG-1")
          .with("division", "430525103259")
          .with("householdType", "ORDINARY")
          .with("occurredOn", "2018-01-05")
          .with("members", List.of(MEMBER));

  @Test
  void aHouseholdIsReadAsItWasSent() {
    Doors.refuseTexts(
        StrictDoorTest::officer, HOUSEHOLDS, HOUSEHOLD.with("number", Doors.HOLE), "/number");
    Doors.refuseDays(
        StrictDoorTest::officer,
        HOUSEHOLDS,
        HOUSEHOLD.with("occurredOn", Doors.HOLE),
        "/occurredOn");
    Doors.refuseTexts(StrictDoorTest::officer, HOUSEHOLDS, member("name"), "/members/0/name");
    Doors.refuseTexts(
        StrictDoorTest::officer, HOUSEHOLDS, member("nationalId"), "/members/0/nationalId");
    Doors.refuseWords(
        StrictDoorTest::officer, HOUSEHOLDS, member("relationToHead"), "/members/0/relationToHead");
    Doors.refuseMore(StrictDoorTest::officer, HOUSEHOLDS, HOUSEHOLD.with("number", "T"));
    Doors.refuse(
        officer(),
        HOUSEHOLDS,
        Doors.filled(
            member("name"),
            """
            "张三", "name": "李四"
            """),
        "/members/0/name");
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

  /** The household with a hole in its member. */
  private static Body member(String hole) {
    return HOUSEHOLD.with("members", List.of(MEMBER.with(hole, Doors.HOLE)));
  }

  private static RequestSpecification officer() {
    return Calls.as(OFFICER);
  }
}
