package org.bangfu.consumption.outbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.partition.MakePartitions;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.DatabaseRights;
import org.bangfu.kit.testing.Management;
import org.bangfu.kit.wire.outbox.Outbox;
import org.junit.jupiter.api.Test;

/** Where events are left: by day, as large as a topic takes, and written once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutboxTest {
  @Inject Outbox outbox;
  @Inject MakePartitions partitions;

  @Test
  void whatATopicTakesIsTakenAndNothingLarger() {
    // beside the text of letters of three bytes each there are 37 bytes more
    int most = (Outbox.MOST - 37) / 3;
    UUID subject = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(Telling.event(subject, 1, "蜜".repeat(most))));
    HttpProblem refused =
        assertThrows(
            HttpProblem.class,
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(Telling.event(subject, 2, "蜜".repeat(most + 1)))));
    assertThat(String.valueOf(refused.getType()), containsString("event-too-large"));
    assertEquals(
        List.of("1"),
        Database.rows(
            "select aggregate_version from outbox where aggregateid = ? and octet_length(payload) >"
                + " ?",
            subject.toString(),
            Outbox.MOST - 10));
  }

  @Test
  void theComingDaysHaveTheirPartitionsAndTheyAreMadeAgain() {
    String lastDay =
        Database.rows("select to_char(now() + interval '7 days', '\"outbox_\"YYYYMMDD')")
            .getFirst();
    Database.changeAsOwner("drop table " + lastDay);
    partitions.make();
    assertThat(
        Database.rows(
            "select inhrelid::regclass from pg_inherits where inhparent = 'outbox'::regclass"),
        hasItem(lastDay));
    Management.call()
        .get("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'partitions' }.data.hours-left", greaterThan(24 * 6));
    assertThat(
        Management.call().get("/q/metrics").asString(),
        containsString("bangfu_partitions_left_seconds"));
  }

  @Test
  void whatWasLeftIsChangedByNobody() {
    assertEquals(List.of(), DatabaseRights.changesOfWhatIsWrittenOnce());
    assertThrows(SQLException.class, () -> Database.change("delete from idempotency_key"));
    assertEquals(
        List.of(),
        Database.rows(
            """
            select c.relname || ' for ' || a.grantee::regrole
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            cross join aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
            where i.inhparent = 'outbox'::regclass and a.grantee <> c.relowner
            """));
    assertEquals(
        List.of("bangfu_outbox|outbox|t"),
        Database.rows(
            """
            select t.pubname, t.tablename, p.pubviaroot from pg_publication_tables t
            join pg_publication p on p.pubname = t.pubname and p.pubinsert and not p.pubupdate and not p.pubdelete
            """));
  }
}
