package org.bangfu.consumption.outbox;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Management;
import org.bangfu.kit.testing.RelaySlot;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.reconcile.ReconcileOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outbox and topics compared, with a slot that a relay reads and a topic that lacks an event. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReconciliationTest {
  @Inject Outbox outbox;
  @Inject ReconcileOutbox reconcile;
  @Inject AgroalDataSource database;

  private RelaySlot slot;

  @BeforeEach
  void whatOtherTestsToldIsNoneOfOurs() throws SQLException {
    // without a slot a run forgets what it had marked
    reconcile.run();
    slot = RelaySlot.make();
    Database.changeAsOwner("update outbox_reconciliation set until_tx = own_horizon()");
  }

  @AfterEach
  void drop() throws SQLException {
    if (slot != null) {
      slot.close();
    }
  }

  @Test
  void whatIsMissingOnItsTopicIsToldAgainAndNothingElse() throws SQLException {
    List<UUID> events = Telling.tell(outbox, 3);
    UUID missing = events.get(1);
    Telling.relay(events.get(0));
    Telling.relay(events.get(2));
    long tx = Telling.tx(missing);
    String row = Telling.row(missing);
    long told = toldAgain();

    reconcile.run();
    assertEquals(tx, Telling.tx(missing), "nobody reads the slot");
    slot.read(false);
    await()
        .until(
            () -> Database.number("select count(*) from pg_replication_slots where active") == 1);
    reconcile.run();
    assertEquals(tx, Telling.tx(missing), "the relay is behind");

    relayed();
    reconcile.run();
    assertNotEquals(tx, Telling.tx(missing));
    assertEquals(row, Telling.row(missing));
    assertEquals(List.of(tx, tx), List.of(Telling.tx(events.get(0)), Telling.tx(events.get(2))));
    assertEquals(told + 1, toldAgain());
    assertThat(
        Management.call().get("/q/metrics").asString(),
        containsString("bangfu_outbox_missing_total"));

    // now the relay does its work, and all is well
    Telling.relay(missing);
    long again = Telling.tx(missing);
    await()
        .until(() -> {
          reconcile.run();
          return untilTx() > again;
        });
    assertEquals(again, Telling.tx(missing));
    assertEquals(told + 1, toldAgain());
  }

  @Test
  void whatIsNotCommittedYetIsNotPassedOver() throws SQLException {
    UUID late = UUID.randomUUID();
    try (Connection open = database.getConnection();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute(
          """
          insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division)
          values ('%s', 'order', '%s', '%s', '{}', 1, '430525103259')
          """
              .formatted(late, late, Telling.TYPE));
      List<UUID> others = Telling.tell(outbox, 1);
      Telling.relay(others.getFirst());
      reconcile.run();
      relayed();
      reconcile.run();
      assertThat(
          "as far as it goes", untilTx(), lessThanOrEqualTo(Long.parseLong(txOf(statement))));
      open.commit();
      open.setAutoCommit(true);
    }
    long tx = Telling.tx(late);
    await()
        .until(() -> {
          relayed();
          reconcile.run();
          return Telling.tx(late) != tx;
        });
  }

  @Test
  void numbersOfAnotherClusterBeginAnew() throws SQLException {
    List<UUID> events = Telling.tell(outbox, 2);
    Telling.relay(events.get(0));
    Database.changeAsOwner("update outbox set tx = '99999999999' where id = ?", events.get(1));
    Database.changeAsOwner("update outbox_reconciliation set until_tx = '99999999990'");
    reconcile.run();
    assertEquals(0, untilTx());
    assertThat(Telling.tx(events.get(1)), lessThan(99999999L));
    // those of other tests are none of ours
    Database.changeAsOwner(
        "update outbox_reconciliation set until_tx = ?::text::xid8",
        Long.toString(Math.min(Telling.tx(events.get(0)), Telling.tx(events.get(1)))));
    long tx = Telling.tx(events.get(1));
    await()
        .until(() -> {
          relayed();
          reconcile.run();
          return Telling.tx(events.get(1)) != tx;
        });
  }

  @Test
  void anAdministratorComparesAllThatIsKept() throws SQLException {
    long left =
        Database.number(
            "select count(*) from outbox where occurred_at > now() - interval '2 days'");
    List<UUID> events = Telling.tell(outbox, 2);
    Telling.relay(events.get(1));
    long tx = Telling.tx(events.get(0));
    slot.read(true);
    Response answer =
        administrator()
            .body(Map.of("since", LocalDate.now().minusDays(1).toString()))
            .post("/v1/outbox/reconciliations");
    answer
        .then()
        .statusCode(200)
        .body("compared", greaterThanOrEqualTo((int) left))
        .body("missing", equalTo(answer.jsonPath().getInt("toldAgain")))
        .body("missing", greaterThanOrEqualTo(1));
    assertNotEquals(tx, Telling.tx(events.get(0)));
    assertEquals(tx, Telling.tx(events.get(1)));
    administrator()
        .body(Map.of("since", LocalDate.now().plusDays(2).toString()))
        .post("/v1/outbox/reconciliations")
        .then()
        .statusCode(200)
        .body("compared", equalTo(0));
    administrator()
        .get("/v1/outbox/reconciliations/latest")
        .then()
        .statusCode(200)
        .body("slot", equalTo("READ"));
  }

  @Test
  void withoutASlotNothingIsComparedAndItIsSaid() throws SQLException {
    UUID event = Telling.tell(outbox, 1).getFirst();
    long tx = Telling.tx(event);
    reconcile.run();
    slot.close();
    slot = null;
    reconcile.run();
    reconcile.run();
    assertEquals(tx, Telling.tx(event));
    administrator()
        .get("/v1/outbox/reconciliations/latest")
        .then()
        .statusCode(200)
        .body("slot", equalTo("MISSING"));
    administrator()
        .post("/v1/outbox/reconciliations")
        .then()
        .statusCode(503)
        .body("type", endsWith("/relay-behind"));
    Management.call()
        .get("/q/health/well")
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'outbox' }.data.slot", equalTo("MISSING"));
    Management.call().get("/q/health/ready").then().statusCode(200);
  }

  private static RequestSpecification administrator() {
    return Calls.as(Tokens.staff(Role.ADMINISTRATOR, "43"));
  }

  /** Lets the relay read and acknowledge all that is in the log by now. */
  private void relayed() throws SQLException {
    String end = RelaySlot.endOfLog();
    slot.read(true);
    await().atMost(Duration.ofSeconds(10)).until(() -> RelaySlot.isAt(end));
  }

  private static String txOf(Statement open) throws SQLException {
    try (var row = open.executeQuery("select pg_current_xact_id()::text")) {
      row.next();
      return row.getString(1);
    }
  }

  private static long untilTx() {
    return Database.number("select until_tx::text from outbox_reconciliation");
  }

  private static long toldAgain() {
    return Database.number("select told_again from outbox_reconciliation");
  }
}
