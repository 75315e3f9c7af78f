package org.bangfu.consumption.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Doors;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Producers and their lists are read as strictly as everything in the sister services. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StrictDoorTest {
  private static final String PRODUCERS = "/v1/producers";
  private static final Body PRODUCER =
      Body.of("name", "甲")
          .with("kind", "FIRM")
          .with("division", "430525103259")
          .with("occurredOn", null);

  @Test
  void bodies() {
    Doors.refuseTexts(
        StrictDoorTest::officer, PRODUCERS, PRODUCER.with("name", Doors.HOLE), "/name");
    Doors.refuseWords(
        StrictDoorTest::officer, PRODUCERS, PRODUCER.with("kind", Doors.HOLE), "/kind");
    Doors.refuseDays(
        StrictDoorTest::officer, PRODUCERS, PRODUCER.with("occurredOn", Doors.HOLE), "/occurredOn");
    Doors.refuseMore(StrictDoorTest::officer, PRODUCERS, PRODUCER);
    Doors.refuse(
        officer(),
        PRODUCERS,
        """
        {"name": "甲", "name": "乙", "kind": "FIRM", "division": "430525103259", "occurredOn": null}
        """,
        "/name");
  }

  @Test
  void addresses() {
    Doors.refuseParameter(StrictDoorTest::officer, PRODUCERS, "division", "%00", "43x", "");
    Doors.refuseParameter(StrictDoorTest::officer, PRODUCERS, "limit", "abc", "0", "%EF%BC%99", "");
    Doors.refuseCursors(
        StrictDoorTest::officer, PRODUCERS, "\0", "430525/1-1-1-1-1\0", "430525\0/x");
    officer().urlEncodingEnabled(false).get(PRODUCERS + "/%00").then().statusCode(404);
  }

  private static RequestSpecification officer() {
    return Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103"));
  }
}
