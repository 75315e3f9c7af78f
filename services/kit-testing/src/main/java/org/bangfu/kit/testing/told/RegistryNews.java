package org.bangfu.kit.testing.told;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;

/** What becomes of households, as the registry tells it. */
public final class RegistryNews {
  private RegistryNews() {}

  /** A household of 18 March 2019, or of a village that it has moved to. */
  public static void registered(UUID id, String village, long version) {
    tell(
        id,
        village,
        "registered",
        version,
        Body.of("householdId", id)
            .with("division", village)
            .with("members", 4)
            .with("occurredOn", "2019-03-18"));
  }

  /**
   * The file of a household was closed, or opened again.
   *
   * @param what {@code closed} or {@code reopened}
   */
  public static void file(UUID id, String village, String what, String day, long version) {
    tell(
        id,
        village,
        what,
        version,
        Body.of("householdId", id)
            .with("division", village)
            .with("households", what.equals("closed") ? -1 : 1)
            .with("registeredOn", "2019-03-18")
            .with("occurredOn", day));
  }

  /** A household moved to a village from another one. */
  public static void moved(UUID id, String from, String to, long version) {
    tell(
        id,
        to,
        "moved",
        version,
        Body.of("householdId", id)
            .with("division", to)
            .with("from", from)
            .with("to", to)
            .with("registeredOn", "2019-03-18")
            .with("occurredOn", "2020-11-02"));
  }

  /** A household was there twice: its file is closed, and it is another one since. */
  public static void merged(UUID id, String village, UUID survivor, String day, long version) {
    tell(
        id,
        village,
        "closed",
        version,
        Body.of("householdId", id)
            .with("division", village)
            .with("households", -1)
            .with("mergedInto", survivor)
            .with("registeredOn", "2019-03-18")
            .with("occurredOn", day));
  }

  /** Nothing personal is to be kept of a household, from 20 November 2026 on. */
  public static void erased(UUID id, String village) {
    ObjectNode told =
        (ObjectNode) EventContracts.example("household-registry", "org.bangfu.household.erased.v1");
    told.put("householdId", id.toString()).put("division", village);
    tell(id, village, "erased", 9, told);
  }

  private static void tell(UUID id, String village, String what, long version, Object payload) {
    Events.send("household", "org.bangfu.household." + what + ".v1", id, version, village, payload);
  }
}
