package org.bangfu.registry.access;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.limit.SocketLimits;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** A database that does not refuse and does not answer: it is stopped, and its connections stay. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(OneConnectionTest.OneConnection.class)
class FrozenDatabaseTest {
  private static final String DONATION = "org.bangfu.donation.used.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Inject AgroalDataSource database;
  @Inject SocketLimits sockets;

  @Test
  void callersAreToldInTimeAndWhatCameMeanwhileIsTakenAfterwards() throws Exception {
    UUID household = HouseholdFixtures.register();
    UUID event = UUID.randomUUID();
    ObjectNode used =
        ((ObjectNode) EventContracts.example("needs-and-donations", DONATION))
            .put("householdId", household.toString());
    List<ProcessHandle> server = server();
    try {
      signal("-STOP", server);
      Events.send(
          event, "donation", DONATION, UUID.randomUUID(), 1, "430525103259", used.toString());
      Instant asked = Instant.now();
      Calls.as(OFFICER)
          .get("/v1/stations")
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("type", endsWith("/service-unavailable"));
      assertTrue(Duration.between(asked, Instant.now()).toSeconds() < 25);
    } finally {
      signal("-CONT", server);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Calls.as(OFFICER).get("/v1/stations").statusCode() == 200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Database.number("select count(*) from benefit where household_id = ?", household) == 1);
    assertEquals(
        0,
        Database.number(
            "select count(*) from dead_letter where value like cast(? as bytea)",
            "%" + household + "%"));
  }

  @Test
  void whoNeedsLongerHasItUntilTheConnectionIsGivenBack() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertEquals(3_000, connection.getNetworkTimeout());
      sockets.allow(connection, Duration.ofMinutes(10));
      assertEquals(605_000, connection.getNetworkTimeout());
    }
    try (Connection connection = database.getConnection()) {
      assertEquals(3_000, connection.getNetworkTimeout());
    }
  }

  @Test
  void theServerEndsWhatThisSideHasLeftLying() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var setting :
          List.of(
              List.of("idle_in_transaction_session_timeout", "1min"),
              List.of("transaction_timeout", "15min"),
              List.of("statement_timeout", "30s"))) {
        var row = statement.executeQuery("show " + setting.getFirst());
        assertTrue(row.next());
        assertEquals(setting.getLast(), row.getString(1), setting.getFirst());
      }
    }
  }

  /** The server and everything that it has started for its connections. */
  private List<ProcessHandle> server() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      ProcessHandle first = ProcessHandle.of(row.getLong(1)).orElseThrow().parent().orElseThrow();
      return Stream.concat(Stream.of(first), first.descendants()).toList();
    }
  }

  private static void signal(String signal, List<ProcessHandle> processes)
      throws IOException, InterruptedException {
    String[] command =
        Stream.concat(
                Stream.of("kill", signal), processes.stream().map(p -> Long.toString(p.pid())))
            .toArray(String[]::new);
    // one of them may have ended by now, which is no matter
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
