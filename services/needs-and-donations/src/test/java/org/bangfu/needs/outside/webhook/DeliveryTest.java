package org.bangfu.needs.outside.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.kit.guard.watch.WatchAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.OpenTransaction;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.junit.jupiter.api.Test;

/** What reaches a partner's site, and what becomes of what does not. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeliveryTest extends Receiving {
  private static final String DISABLED = "org.bangfu.webhook.disabled.v1";

  @Inject DeliverChanges deliver;
  @Inject Deliveries deliveries;
  @Inject WatchAll watch;

  @Test
  void aClaimIsToldWithNoWordOfWhatItIs() throws Exception {
    UUID need = Site.needForEverySite();
    Site.awaitReadable(need);
    Site site = Site.at(receiver);
    Site.run(deliver);
    assertEquals(List.of(), receiver.received(), "what was before is for the list of changes");
    Calls.writeOnce()
        .body(Map.of("helperId", County.helper(), "quantity", 1, "occurredOn", "2019-06-10"))
        .post("/v1/needs/{id}/claims", need)
        .then()
        .statusCode(201);
    Site.awaitReadable(need);
    Site.run(deliver);
    Receiver.Received message = receiver.received().getFirst();
    message.verify(site.secret());
    JsonPath body = new JsonPath(message.body());
    assertEquals("feed.changed", body.getString("type"));
    assertTrue(Instant.parse(body.getString("timestamp")).isAfter(site.registeredAt()));
    assertEquals(
        List.of(Map.of("kind", "NEED", "publicId", Site.publicId(need))),
        body.getList("data.items"));
    assertEquals(site.position(), body.getString("data.next"));
    Calls.as(site.partner())
        .get("/v1/public/changes?after=" + body.getString("data.next"))
        .then()
        .statusCode(200);
    Site.run(deliver);
    assertEquals(1, receiver.received().size(), "nothing comes twice");
    site.read().body("lastSuccessAt", notNullValue()).body("failures", equalTo(0));
  }

  @Test
  void whatIsNotTakenIsRepeatedWordForWordAndNothingIsMissed() throws Exception {
    Site site = Site.at(receiver.answers(500).answers(503));
    String start = site.position();
    String first = Site.change();
    Site.run(deliver);
    String second = Site.change();
    Site.run(deliver);
    assertEquals(start, site.position());
    site.read()
        .body("failures", equalTo(2))
        .body("lastFailure", equalTo("STATUS_NOT_SUCCESS (HTTP 503)"));
    Site.run(deliver);
    List<Receiver.Received> messages = receiver.received();
    assertEquals(4, messages.size(), "three times the first, and then what was new");
    assertEquals(1, messages.subList(0, 3).stream().map(m -> m.id() + m.body()).distinct().count());
    assertNotEquals(messages.get(0).id(), messages.get(3).id());
    assertEquals(List.of(first), items(messages.get(0)));
    assertEquals(List.of(second), items(messages.get(3)));
    for (Receiver.Received message : messages) {
      message.verify(site.secret());
    }
    site.read().body("failures", equalTo(0)).body("state", equalTo("ACTIVE"));
  }

  @Test
  void whoeverWatchesSeesWhatIsNotTaken() throws Exception {
    Site site = Site.at(receiver.answers(500).answers(500).answers(200).answers(410));
    assertEquals(List.of(1.0, 0.0, 0.0, 0.0, 0.0), watched());
    Site.change();
    Site.run(deliver);
    // one that had nothing to be told for long does not wait since then for having failed once
    Database.changeAsOwner("update webhook set recorded_at = now() - interval '2 hours'");
    assertEquals(List.of(1.0, 0.0, 1.0, 1.0, 0.0), watched());
    Database.changeAsOwner("update webhook set failures = 5");
    List<Double> failed = watched();
    Database.changeAsOwner("update webhook set failures = 1");
    assertEquals(List.of(1.0, 0.0, 1.0, 1.0), failed.subList(0, 4));
    assertTrue(failed.get(4) >= 7200, failed::toString);
    Site.run(deliver);
    Site.run(deliver);
    site.read().body("failures", equalTo(0));
    assertEquals(List.of(1.0, 0.0, 0.0, 0.0, 0.0), watched());
    Site.change();
    Site.run(deliver);
    assertEquals(List.of(0.0, 1.0, 0.0, 0.0, 0.0), watched());
  }

  private List<Double> watched() {
    watch.read();
    return Stream.of("active", "disabled", "failing", "waiting", "waiting.oldest")
        .map(figure -> watch.last("bangfu.webhooks." + figure))
        .toList();
  }

  @Test
  void aReceiverIsToldLessOftenIfItAsks() throws Exception {
    Site site = Site.at(receiver.answers(429, "Retry-After", "120"));
    Site.change();
    Instant before = Instant.now();
    Site.run(deliver);
    Site.run(deliver);
    assertEquals(1, receiver.received().size());
    Instant next = Instant.parse(site.read().extract().<String>path("nextAttemptAt"));
    assertTrue(!next.isBefore(before.plusSeconds(120)), next::toString);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (Receiver inside = new Receiver()) {
      Site site = Site.at(receiver.answers(307, "Location", inside.url()));
      Site.change();
      Site.run(deliver);
      assertEquals(List.of(), inside.received());
      site.read().body("lastFailure", equalTo("REDIRECT_NOT_FOLLOWED (HTTP 307)"));
      receiver.answers(302, "Location", inside.url());
      site.post("test")
          .statusCode(200)
          .body("delivered", equalTo(false))
          .body("status", equalTo(302))
          .body("failure", equalTo("REDIRECT_NOT_FOLLOWED"));
      assertEquals(List.of(), inside.received());
    }
  }

  @Test
  void failuresInARowDisableAndItGoesOnWhereItStopped() throws Exception {
    Site site = Site.at(receiver.answers(500).answers(500).answers(500));
    String change = Site.change();
    for (int i = 0; i < 5; i++) {
      Site.run(deliver);
    }
    assertEquals(3, receiver.received().size());
    site.read()
        .body("state", equalTo("DISABLED"))
        .body("nextAttemptAt", nullValue())
        .body(
            "disabledReason",
            equalTo("3 failures in a row, the last: STATUS_NOT_SUCCESS (HTTP 500)"));
    JsonNode told = Outboxes.payloads(DISABLED, site.webhook()).getFirst();
    EventContracts.assertValid("needs-and-donations", DISABLED, told);
    assertEquals(site.partner().client(), told.get("partner").asText());
    assertEquals(3, told.get("failures").asInt());
    String later = Site.change();
    site.post("activation").statusCode(200).body("state", equalTo("ACTIVE"));
    Site.run(deliver);
    assertEquals(5, receiver.received().size());
    assertEquals(receiver.received().get(0).id(), receiver.received().get(3).id());
    assertEquals(
        List.of(change, later),
        Stream.of(3, 4).flatMap(i -> items(receiver.received().get(i)).stream()).toList());
    assertEquals(1, Outboxes.payloads(DISABLED, site.webhook()).size());
  }

  @Test
  void aReceiverThatIsGoneIsLeftAtOnce() throws Exception {
    Site site = Site.at(receiver.answers(410));
    Site.change();
    Site.run(deliver);
    site.read()
        .body("state", equalTo("DISABLED"))
        .body("disabledReason", equalTo("The receiver is gone: GONE (HTTP 410)"));
    assertEquals(1, Outboxes.payloads(DISABLED, site.webhook()).size());
  }

  @Test
  void aPartnerIsToldOfAllThatItBroughtInAndNobodyElseIs() throws Exception {
    UUID household = County.household(County.VILLAGE);
    try (Receiver strangers = new Receiver()) {
      Site site = Site.at(receiver);
      Site stranger = Site.at(strangers);
      List<UUID> needs = site.bringIn(household, 250);
      Site.awaitReadable(needs.getLast());
      Site.run(deliver);
      assertEquals(List.of(), strangers.received(), "nothing of it is published");
      assertEquals(
          List.of(100, 100, 50), receiver.received().stream().map(m -> items(m).size()).toList());
      assertEquals(
          needs.stream().map(Site::publicId).collect(Collectors.toSet()),
          receiver.received().stream()
              .flatMap(message -> items(message).stream())
              .collect(Collectors.toSet()));
      stranger.read().body("lastSuccessAt", nullValue());
    }
  }

  @Test
  void instancesThatRunAtOnceSendEachMessageOnce() throws Exception {
    Site.at(receiver);
    for (int i = 0; i < 3; i++) {
      Site.change();
      Crowd.atOnce(
          6,
          () -> {
            Site.run(deliver);
            return 0;
          });
      assertEquals(i + 1, receiver.received().size());
    }
  }

  @Test
  void aCrashRepeatsOneMessageAtMost() throws Exception {
    Site site = Site.at(receiver);
    String change = Site.change();
    Deliveries.Due due = new Deliveries.Due(site.webhook(), site.partner().client());
    Delivery lost = deliveries.take(due);
    assertTrue(lost != null, "taken by an instance that dies now");
    Site.run(deliver);
    assertEquals(List.of(), receiver.received(), "the lease lasts");
    Database.changeAsOwner("update webhook set leased_until = now() - interval '1 second'");
    Site.run(deliver);
    assertEquals(1, receiver.received().size());
    assertEquals(lost.message().id(), receiver.received().getFirst().id());
    assertEquals(List.of(change), items(receiver.received().getFirst()));
    String position = site.position();
    deliveries.end(lost, Outcome.failed(DeliveryFailure.TIMED_OUT));
    assertEquals(position, site.position(), "the dead one comes too late");
    site.read().body("failures", equalTo(0));
  }

  @Test
  void aTransactionOfAnotherDatabaseHoldsUpNoMessage() throws Exception {
    Site site = Site.at(receiver);
    try (OpenTransaction idle = OpenTransaction.elsewhere()) {
      String change = Site.change();
      Site.run(deliver);
      assertEquals(List.of(change), items(receiver.received().getFirst()));
    }
    UUID late;
    try (OpenTransaction older = OpenTransaction.here()) {
      late = Site.unreadNeedForEverySite();
      Site.run(deliver);
      assertEquals(1, receiver.received().size(), "the older one may still add to it");
    }
    Site.awaitReadable(late);
    Site.run(deliver);
    assertEquals(List.of(Site.publicId(late)), items(receiver.received().getLast()));
    Site.run(deliver);
    assertEquals(List.of(), deliveries.due(), "nothing is looked at where nothing has changed");
    site.read().body("failures", equalTo(0));
  }

  @Test
  void waitingForOnesTurnIsNoFailure() {
    Site site = Site.at(receiver);
    Site.change();
    Deliveries.Due due = new Deliveries.Due(site.webhook(), site.partner().client());
    for (int i = 0; i < 5; i++) {
      Delivery delivery = deliveries.take(due);
      assertTrue(delivery != null, "it is tried again");
      deliveries.end(delivery, Outcome.failed(DeliveryFailure.NAMES_BUSY));
    }
    site.read()
        .body("failures", equalTo(0))
        .body("state", equalTo("ACTIVE"))
        .body("lastFailure", equalTo("NAMES_BUSY"));
  }

  @Test
  void whoWasAwayForTooLongIsToldAndBeginsAnew() throws Exception {
    Site site = Site.at(receiver.answers(500).answers(500).answers(500));
    Site.change();
    for (int i = 0; i < 3; i++) {
      Site.run(deliver);
    }
    site.read().body("state", equalTo("DISABLED"));
    String start = site.position();
    try {
      Database.changeAsOwner("update feed_progress set gone_tx = pg_current_xact_id()");
      Calls.anonymous()
          .get("/v1/public/changes?after=" + start)
          .then()
          .statusCode(410)
          .body("type", equalTo("https://bangfu.org/problems/feed-position-too-old"));
      site.post("activation").statusCode(200).body("state", equalTo("ACTIVE"));
      assertNotEquals(start, site.position());
      String later = Site.change();
      Site.run(deliver);
      assertEquals(List.of(later), items(receiver.received().getLast()));
      Database.changeAsOwner("update feed_progress set gone_tx = pg_current_xact_id()");
      Site.change();
      Site.run(deliver);
      site.read()
          .body("state", equalTo("DISABLED"))
          .body("disabledReason", startsWith("What it has not taken is kept no more"));
    } finally {
      Database.changeAsOwner("update feed_progress set gone_tx = '0'");
    }
  }

  private static List<String> items(Receiver.Received message) {
    return new JsonPath(message.body()).getList("data.items.publicId");
  }
}
