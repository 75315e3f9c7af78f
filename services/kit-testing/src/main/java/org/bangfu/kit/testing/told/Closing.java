package org.bangfu.kit.testing.told;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;

/**
 * What the registry tells of a county's period, from 1 January to 31 March 2020.
 *
 * @param county whose period it is
 */
public record Closing(UUID period, String county) {

  /** Tells it, and waits until it is known here. */
  public void tell(boolean closed, long version) {
    tellOf(closed ? "closed" : "reopened", version);
    await().until(() -> copies(closed) == 1);
  }

  public void tellOf(String example, long version) {
    String type = "org.bangfu.period." + example + ".v1";
    ObjectNode told = (ObjectNode) EventContracts.example("household-registry", type);
    told.put("periodId", period.toString());
    told.put("division", county);
    Events.send("period", type, period, version, county, told);
  }

  /** That something is refused because of it. */
  public void refuses(ValidatableResponse answer) {
    answer
        .statusCode(409)
        .body("type", endsWith("/period-closed"))
        .body("county", equalTo(county))
        .body("firstDay", equalTo("2020-01-01"));
  }

  private long copies(boolean closed) {
    return Database.number(
        "select count(*) from closed_period where id = ? and closed = " + closed, period);
  }
}
