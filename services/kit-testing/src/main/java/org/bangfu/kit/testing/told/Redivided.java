package org.bangfu.kit.testing.told;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangfu.kit.testing.Events;

/** What the registry tells of divisions that took the place of others. */
public final class Redivided {
  private Redivided() {}

  /** One that has another code. */
  public static void tell(String from, String to, String name) {
    UUID change = UUID.randomUUID();
    Events.send(
        "division",
        "org.bangfu.division.changed.v1",
        change,
        1,
        to.substring(0, 6),
        Map.of(
            "changeId",
            change,
            "kind",
            "REPARENT",
            "division",
            to.substring(0, 6),
            "divisions",
            List.of(Map.of("from", from, "to", to, "name", name, "ends", true)),
            "occurredOn",
            "2020-07-01"));
  }

  /** Returns once the caller, whose token names an old code, reaches what is at the new one. */
  public static void reached(Supplier<RequestSpecification> caller, String path) {
    await()
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(30))
        .until(() -> caller.get().get(path).statusCode() == 200);
  }
}
