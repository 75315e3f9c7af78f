package org.bangfu.needs.help.pair;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.permission.partner.Partners;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** One of two helpers is the other one since, for good or for a day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergeTest {
  private static final String COUNTY = "430540";
  private static final String MERGED = "org.bangfu.helper.merged.v1";
  private static final String UNDONE = "org.bangfu.helper.merge-undone.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final Tokens STATION = Tokens.staff(Role.TOWNSHIP_OFFICER, COUNTY);
  private static final Tokens SITE = Partners.at("partner-news");

  @Inject AgroalDataSource database;

  @Test
  void theOneThatIsGoneSaysWhomItIsTo() {
    UUID stays = Pairing.withPhone(OFFICER, "13700000001", COUNTY);
    UUID gone = Pairing.withPhone(SITE, "13700000001", COUNTY);
    UUID third = Pairing.withPhone(OFFICER, "13700000001", COUNTY);
    String pair = Pairing.pair(gone, stays);
    String other = Pairing.pair(gone, third);
    Pairing.same(STATION, pair, stays).statusCode(403);
    Pairing.same(OFFICER, pair, UUID.randomUUID())
        .statusCode(400)
        .body("errors.pointer", contains("/survivor"));
    Pairing.decide(OFFICER, pair, Body.of("decision", "SAME")).statusCode(400);
    Pairing.decide(
            OFFICER,
            pair,
            Body.of("decision", "SAME").with("survivor", stays).with("occurredOn", "2019-01-01"))
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/before-its-beginning"));
    Pairing.same(OFFICER, pair, stays).statusCode(200).body("state", equalTo("MERGED"));
    Pairing.same(OFFICER, pair, stays).statusCode(409);
    Pairing.read(OFFICER, gone).statusCode(200).body("mergedInto", equalTo(stays.toString()));
    // its website learns nothing of the other one
    Pairing.read(SITE, gone).statusCode(200).body("mergedInto", nullValue());
    Pairing.read(SITE, stays).statusCode(404);
    listed("", not(hasItem(gone.toString())));
    listed("&merged=true", hasItem(gone.toString()));
    listed("", hasItem(stays.toString()));
    state(other, "ENDED");
    Calls.as(STATION)
        .get("/v1/helpers/{id}/merges", stays)
        .then()
        .statusCode(200)
        .body("gone", contains(gone.toString()))
        .body("reason", contains(Pairing.REASON));
    var event = Outboxes.payloads(MERGED, gone).getFirst();
    EventContracts.assertValid("needs-and-donations", MERGED, event);
    assertEquals(stays.toString(), event.get("survivor").asText());
    // nothing is proposed of the one that is gone
    Pairing.look(OFFICER, COUNTY).statusCode(200);
    state(other, "ENDED");
    state(pair, "MERGED");
  }

  @Test
  void aMergeIsTakenBackWithinADay() {
    UUID stays = Pairing.withPhone(OFFICER, "13700000002", COUNTY);
    UUID gone = Pairing.withPhone(OFFICER, "13700000002", COUNTY);
    String pair = Pairing.merge(gone, stays);
    Pairing.undo(STATION, pair).statusCode(403);
    Pairing.undo(Tokens.staff(Role.COUNTY_OFFICER, "430541"), pair).statusCode(404);
    Pairing.undo(OFFICER, pair).statusCode(200).body("state", equalTo("CANDIDATE"));
    Pairing.undo(OFFICER, pair)
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/pair-state"));
    Pairing.read(OFFICER, gone).body("mergedInto", nullValue());
    var event = Outboxes.payloads(UNDONE, gone).getFirst();
    EventContracts.assertValid("needs-and-donations", UNDONE, event);
    Pairing.same(OFFICER, pair, gone).statusCode(200);
    Pairing.read(OFFICER, stays).body("mergedInto", equalTo(gone.toString()));
    Database.changeAsOwner("alter table helper_pair_decision disable trigger user");
    Database.changeAsOwner(
        "update helper_pair_decision set recorded_at = now() - interval '25 hours' where survivor_id = ?",
        gone);
    Database.changeAsOwner("alter table helper_pair_decision enable trigger user");
    Pairing.undo(OFFICER, pair).statusCode(409);
  }

  @Test
  void aChainIsTakenApartInAnyOrder() {
    UUID first = Pairing.withPhone(OFFICER, "13700000003", COUNTY);
    UUID second = Pairing.withPhone(OFFICER, "13700000003", COUNTY);
    UUID third = Pairing.withPhone(OFFICER, "13700000003", COUNTY);
    String begin = Pairing.pair(first, second);
    String end = Pairing.pair(second, third);
    String round = Pairing.pair(first, third);
    Pairing.same(OFFICER, begin, second).statusCode(200);
    Pairing.same(OFFICER, end, third).statusCode(200);
    // there is no way back to where it began
    Pairing.same(OFFICER, round, first).statusCode(409);
    people(3, first, second, third);
    Pairing.undo(OFFICER, begin).statusCode(200).body("state", equalTo("ENDED"));
    people(1, first);
    people(2, second, third);
    Pairing.undo(OFFICER, end).statusCode(200).body("state", equalTo("CANDIDATE"));
    people(1, first, second, third);
  }

  @Test
  void ofTwoWhoMergeThemIntoEachOtherOneWins() {
    UUID one = Pairing.withPhone(OFFICER, "13700000004", COUNTY);
    UUID other = Pairing.withPhone(OFFICER, "13700000004", COUNTY);
    String pair = Pairing.pair(one, other);
    Queue<UUID> survivors = new ConcurrentLinkedQueue<>(List.of(one, other, one, other));
    List<Integer> answers =
        Crowd.atOnce(
            4, () -> Pairing.same(OFFICER, pair, survivors.remove()).extract().statusCode());
    assertEquals(List.of(200, 409, 409, 409), answers.stream().sorted().toList());
    people(2, one, other);
  }

  @Test
  void mergesAtOnceMakeAChainOrNone() {
    UUID first = Pairing.withPhone(OFFICER, "13700000005", COUNTY);
    UUID second = Pairing.withPhone(OFFICER, "13700000005", COUNTY);
    UUID third = Pairing.withPhone(OFFICER, "13700000005", COUNTY);
    Queue<UUID[]> merges =
        new ConcurrentLinkedQueue<>(
            List.of(
                new UUID[] {first, second}, new UUID[] {second, third}, new UUID[] {third, first}));
    List<String> pairs =
        List.of(
            Pairing.pair(first, second), Pairing.pair(second, third), Pairing.pair(third, first));
    Queue<String> each = new ConcurrentLinkedQueue<>(pairs);
    Queue<Integer> answers =
        new ConcurrentLinkedQueue<>(
            Crowd.atOnce(
                3,
                () -> {
                  UUID[] merge;
                  String pair;
                  synchronized (merges) {
                    merge = merges.remove();
                    pair = each.remove();
                  }
                  return Pairing.same(OFFICER, pair, merge[1]).extract().statusCode();
                }));
    // the last of a circle is refused, whichever it is
    assertEquals(2, answers.stream().filter(status -> status == 200).count());
    people(3, first, second, third);
  }

  @Test
  void nobodyIsMergedWithWhoWasErased() {
    UUID one = Pairing.withPhone(OFFICER, "13700000006", COUNTY);
    UUID other = Pairing.withPhone(OFFICER, "13700000006", COUNTY);
    UUID third = Pairing.withPhone(OFFICER, "13700000006", COUNTY);
    String candidate = Pairing.pair(one, other);
    String different = Pairing.pair(third, other);
    Pairing.different(OFFICER, different).statusCode(200);
    Calls.as(OFFICER).post("/v1/helpers/{id}/erasure", other).then().statusCode(200);
    Pairing.same(OFFICER, candidate, other).statusCode(409);
    Pairing.same(OFFICER, different, other)
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/pair-state"));
    people(1, one, other, third);
  }

  @Test
  void aMergeWaitsForNobodyWhoOnlyNamesOneOfThem() throws SQLException {
    UUID stays = Pairing.withPhone(OFFICER, "13700000007", COUNTY);
    UUID gone = Pairing.withPhone(OFFICER, "13700000007", COUNTY);
    String pair = Pairing.pair(stays, gone);
    try (Connection naming = database.getConnection();
        Statement statement = naming.createStatement()) {
      naming.setAutoCommit(false);
      statement.execute(
          "select set_config('bangfu.first', '', true), set_config('bangfu.end', '~', true),"
              + " set_config('bangfu.divisions', '', true)");
      // what a foreign key takes, of a look that has found another pair of theirs
      try (ResultSet named =
          statement.executeQuery(
              "select id from helper where id in ('%s', '%s') for key share"
                  .formatted(stays, gone))) {
        assertTrue(named.next() && named.next());
      }
      Pairing.same(OFFICER, pair, stays).statusCode(200);
      Pairing.undo(OFFICER, pair).statusCode(200);
      naming.rollback();
    }
  }

  private static void people(int size, UUID... helpers) {
    for (UUID helper : helpers) {
      assertEquals(size, Database.number("select cardinality(helpers_of(?))", helper));
    }
  }

  private static void state(String pair, String state) {
    Calls.as(OFFICER)
        .get("/v1/helper-pairs/{id}", pair)
        .then()
        .statusCode(200)
        .body("pair.state", equalTo(state));
  }

  private static void listed(String more, Matcher<?> ids) {
    Calls.as(OFFICER)
        .get("/v1/helpers?limit=200&division=" + COUNTY + more)
        .then()
        .statusCode(200)
        .body("items.id", ids);
  }
}
