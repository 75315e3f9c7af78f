package org.bangfu.reporting;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;

/**
 * A household as the registry tells of it: each event is recorded later than those that were made
 * before it, and can be told at any time and in any order.
 */
public final class HouseholdFixture {
  private static final Instant BEGINNING = Instant.parse("2019-01-01T08:00:00Z");

  private final UUID id = UUID.randomUUID();
  private int recorded;

  /** An event that has been recorded. */
  public record Recorded(
      UUID id,
      UUID household,
      String type,
      String division,
      Map<String, Object> payload,
      Instant recordedAt) {

    public Recorded tell() {
      Events.send(
          id, "household", "org.bangfu." + type, household, 1, division, payload, recordedAt);
      return this;
    }
  }

  public UUID id() {
    return id;
  }

  /** On the register as one in poverty. */
  public Recorded registered(String village, int members, String day) {
    return recorded(
        "household.registered.v1",
        village,
        day,
        Map.of("members", members, "povertyState", "IN_POVERTY"));
  }

  /** As one that left the register before. */
  public Recorded registeredExited(
      String village, int members, String identified, String exited, String day) {
    return recorded(
        "household.registered.v1",
        village,
        day,
        Map.of(
            "members", members,
            "povertyState", "EXITED",
            "identifiedOn", identified,
            "povertySince", exited));
  }

  /** Of members of another one that has left the register. */
  public Recorded splitOff(HouseholdFixture from, String village, int members, String day) {
    return recorded(
        "household.registered.v1",
        village,
        day,
        Map.of(
            "members",
            members,
            "povertyState",
            "EXITED",
            "povertySince",
            day,
            "splitFrom",
            from.id.toString()));
  }

  public Recorded exited(String village, int members, String day) {
    return recorded(
        "household.standing-changed.v1",
        village,
        day,
        Map.of(
            "from",
            "IN_POVERTY",
            "to",
            "EXITED",
            "households",
            1,
            "people",
            members,
            "reversal",
            false,
            "overridden",
            false));
  }

  /** Somebody joined or left. */
  public Recorded people(String village, int change, String standing, String day) {
    return recorded(
        "household.members-changed.v1",
        village,
        day,
        Map.of("people", change, "povertyState", standing, "monitoringState", "NONE"));
  }

  public Recorded tagged(String village, String kind, String day) {
    Map<String, Object> change = Map.of("kind", kind, "on", day, "households", 1, "people", 0);
    return recorded("household.tags-changed.v1", village, day, Map.of("changes", List.of(change)));
  }

  public Recorded closed(String village, int members, String standing, String day) {
    return recorded(
        "household.closed.v1",
        village,
        day,
        Map.of(
            "households",
            -1,
            "people",
            -members,
            "povertyState",
            standing,
            "monitoringState",
            "NONE"));
  }

  public Recorded moved(String from, String to, String day) {
    return recorded("household.moved.v1", to, day, Map.of("from", from, "to", to, "members", 4));
  }

  private Recorded recorded(String type, String division, String day, Map<String, ?> told) {
    Map<String, Object> payload = new LinkedHashMap<>(told);
    payload.put("householdId", id.toString());
    payload.put("division", division);
    payload.put("occurredOn", day);
    return new Recorded(
        UUID.randomUUID(), id, type, division, payload, BEGINNING.plusSeconds(++recorded));
  }

  /** Tells them in this order, and returns once each has been taken. */
  public static void tell(Recorded... events) {
    UUID[] ids = Stream.of(events).map(Recorded::tell).map(Recorded::id).toArray(UUID[]::new);
    await()
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Database.number(
                    """
                    select (select count(distinct event_id) from fact where event_id = any(?))
                      + (select count(*) from subject_move where event_id = any(?))
                    """,
                    ids,
                    ids)
                == Stream.of(ids).distinct().count());
  }

  /** What counts of the household, by indicator, part, village and day. */
  public List<String> counted() {
    return Database.rows(
        """
        select indicator, array_to_string(dimensions, ','), division, day, sum(value) from fact
        where subject = ? group by 1, 2, 3, 4 having sum(value) <> 0 order by 1, 2, 3, 4
        """,
        id);
  }
}
