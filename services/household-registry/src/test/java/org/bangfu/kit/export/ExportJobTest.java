package org.bangfu.kit.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.kit.export.ExportQueue.Claimed;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.retention.PurgeAll;
import org.bangfu.kit.guard.watch.WatchAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.Couple;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who makes an export, what ends it on the way, and that nothing is left of it afterwards. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExportJobTest {
  private static final String TOWNSHIP = "430525002";
  private static final String VILLAGE = "430525002201";
  private static final byte[] PIECE = {1, 2, 3};

  @Inject RunExports exports;
  @Inject ExportQueue queue;
  @Inject PurgeAll purge;
  @Inject WatchAll watch;

  private final Tokens officer = Exporting.somebody(Role.TOWNSHIP_OFFICER, TOWNSHIP);

  @BeforeEach
  void nothingElseWaits() {
    exports.run();
  }

  @Test
  void isMadeByOneAtATimeWhoeverLooks() throws Exception {
    Couple.registered(VILLAGE, HouseholdFixtures.number(), "张小三");
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(asked());
    }
    List<Future<Integer>> runs;
    try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> run = exports::run;
      runs = instances.invokeAll(Collections.nCopies(3, run));
    }
    int taken = 0;
    for (Future<Integer> run : runs) {
      taken += run.get();
    }
    assertEquals(ids.size(), taken);
    assertThat(
        Database.rows(
            "select state, tries, pieces from list_export where account = ?",
            officer.account().toString()),
        everyItem(equalTo("READY|1|1")));
  }

  @Test
  void isTakenOverFromWhoIsNotHeardOfAndNothingOfThatIsKept() {
    UUID id = asked();
    Claimed first = queue.claim().orElseThrow();
    assertEquals(id, first.export().id());
    queue.keep(first, PIECE);
    assertTrue(queue.claim().isEmpty());
    Exporting.read(officer, id).body("state", equalTo("RUNNING")).body("bytes", equalTo(3));
    Exporting.content(officer, id).statusCode(409);
    silence(id);
    Claimed second = queue.claim().orElseThrow();
    assertEquals(id, second.export().id());
    assertEquals(0, Exporting.pieces(id));
    assertThrows(LostExportException.class, () -> queue.keep(first, PIECE));
    assertThrows(LostExportException.class, () -> queue.progress(first, 7));
    assertThrows(LostExportException.class, () -> queue.fail(first, "of another"));
    queue.keep(second, PIECE);
    queue.giveBack(second);
    assertEquals(0, Exporting.pieces(id));
    assertEquals(1, exports.run());
    Exporting.read(officer, id).body("state", equalTo("READY"));
  }

  @Test
  void whoeverWatchesSeesWhatWaits() {
    UUID id = asked();
    Database.changeAsOwner(
        "update list_export set asked_at = now() - interval '20 minutes' where id = ?", id);
    watch.read();
    assertEquals(1, watch.last("bangfu.exports.waiting"));
    assertTrue(watch.last("bangfu.exports.waiting.oldest") >= 1200);
    queue.claim().orElseThrow();
    watch.read();
    assertEquals(1, watch.last("bangfu.exports.waiting"));
    silence(id);
    exports.run();
    watch.read();
    assertEquals(0, watch.last("bangfu.exports.waiting"));
    assertEquals(0, watch.last("bangfu.exports.waiting.oldest"));
  }

  @Test
  void failsAfterThreeTriesAndKeepsNothing() {
    UUID id = asked();
    for (int i = 0; i < 3; i++) {
      queue.keep(queue.claim().orElseThrow(), PIECE);
      silence(id);
    }
    assertTrue(queue.claim().isEmpty());
    assertEquals(0, Exporting.pieces(id));
    Exporting.read(officer, id)
        .body("state", equalTo("FAILED"))
        .body("failure", equalTo("The service ended while it was made, more than once."));
    Exporting.content(officer, id).statusCode(409).body("type", endsWith("/export-not-ready"));
  }

  @Test
  void whatIsDeletedWhileItIsMadeIsGone() {
    UUID id = asked();
    Claimed claimed = queue.claim().orElseThrow();
    queue.keep(claimed, PIECE);
    Calls.as(officer).delete("/v1/exports/" + id).then().statusCode(204);
    assertThrows(LostExportException.class, () -> queue.keep(claimed, PIECE));
    assertEquals(0, Exporting.pieces(id));
    Exporting.read(officer, id).statusCode(404);
  }

  @Test
  void expiresAndIsForgotten() {
    UUID id = asked();
    UUID stays = asked();
    exports.run();
    assertEquals(1, Exporting.pieces(id));
    Database.changeAsOwner(
        "update list_export set expires_at = now() - interval '1 second' where id = ?", id);
    // whether anybody has emptied it or not
    Exporting.read(officer, id).body("state", equalTo("EXPIRED"));
    Exporting.content(officer, id).statusCode(409);
    purge.run();
    assertEquals(0, Exporting.pieces(id));
    assertEquals(1, Exporting.pieces(stays));
    Exporting.read(officer, id).body("state", equalTo("EXPIRED"));
    Database.changeAsOwner(
        "update list_export set asked_at = now() - interval '91 days' where id = ?", id);
    purge.run();
    Exporting.read(officer, id).statusCode(404);
    Exporting.read(officer, stays).statusCode(200);
  }

  @Test
  void anErasureInItsPlacesEndsItAtOnce() {
    UUID household = Couple.registered(VILLAGE, HouseholdFixtures.number(), "张小三");
    String spouse =
        Calls.as(officer).get("/v1/households/" + household).then().extract().path("members[1].id");
    Tokens county = Exporting.somebody(Role.COUNTY_OFFICER, "430525");
    Calls.as(county)
        .body(Map.of("reason", "MOVED_OUT"))
        .post("/v1/households/" + household + "/members/" + spouse + "/departure")
        .then()
        .statusCode(200);
    Tokens nation = Exporting.somebody(Role.COUNTY_OFFICER, "CN");
    UUID held = asked();
    UUID heldAbove =
        Exporting.asked(
            nation, Exporting.order("HOUSEHOLDS", "CSV").with("filter", Exporting.inside(VILLAGE)));
    UUID elsewhere =
        Exporting.asked(
            nation,
            Exporting.order("HOUSEHOLDS", "CSV").with("filter", Exporting.inside("430525003")));
    exports.run();
    UUID made = asked();
    Claimed claimed = queue.claim().orElseThrow();
    queue.keep(claimed, PIECE);
    Calls.as(county)
        .body(Map.of("reason", "本人申请删除"))
        .post("/v1/households/" + household + "/members/" + spouse + "/erasure")
        .then()
        .statusCode(200);
    for (UUID id : List.of(held, heldAbove, made)) {
      assertEquals(0, Exporting.pieces(id));
    }
    Exporting.read(officer, held).body("state", equalTo("EXPIRED"));
    Exporting.read(nation, heldAbove).body("state", equalTo("EXPIRED"));
    Exporting.read(nation, elsewhere).body("state", equalTo("READY"));
    assertEquals(1, Exporting.pieces(elsewhere));
    // what was on its way is made anew
    assertThrows(LostExportException.class, () -> queue.keep(claimed, PIECE));
    Exporting.read(officer, made).body("state", equalTo("QUEUED"));
    exports.run();
    Exporting.read(officer, made).body("state", equalTo("READY"));
  }

  @Test
  void anAccountHasSoManyAndNoMore() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(asked());
    }
    Exporting.ask(officer, order()).statusCode(429).header("Retry-After", "600");
    Calls.as(officer).delete("/v1/exports/" + ids.getFirst()).then().statusCode(204);
    asked();
    // the newest first, page by page
    String cursor =
        Calls.as(officer)
            .get("/v1/exports?limit=19")
            .then()
            .body("items.size()", equalTo(19))
            .extract()
            .path("nextCursor");
    Calls.as(officer)
        .get("/v1/exports?limit=19&cursor=" + cursor)
        .then()
        .body("items.id", contains(ids.get(1).toString()));
    exports.run();
  }

  private static Body order() {
    return Exporting.order("HOUSEHOLDS", "CSV").with("filter", Exporting.inside(VILLAGE));
  }

  private UUID asked() {
    return Exporting.asked(officer, order());
  }

  private static void silence(UUID id) {
    Database.changeAsOwner(
        "update list_export set alive_until = now() - interval '1 second' where id = ?", id);
  }
}
