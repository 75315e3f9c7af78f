package org.bangfu.kit.problem;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the caller's trace to what is logged, answered and told of its call. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TraceTest {
  private static final String ANY = "[0-9a-f]{32}";

  private final String id = UUID.randomUUID().toString().replace("-", "");
  private final String trace = "00-" + id + "-00f067aa0ba902b7-01";

  @Test
  void aProblemTellsTheTraceOfItsCall() {
    Calls.as(Tokens.officer())
        .header(Trace.HEADER, trace)
        .get("/v1/households/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("traceId", equalTo(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "4bf92f3577b34da6a3ce929d0e0e4736"
      })
  void whatIsNoTraceIsNotHandedOn(String header) {
    Calls.as(Tokens.officer())
        .header(Trace.HEADER, header)
        .get("/v1/households/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("traceId", matchesPattern(ANY))
        .body("traceId", not(equalTo("4bf92f3577b34da6a3ce929d0e0e4736")));
  }

  @Test
  void theEventsOfACallCarryItsTrace() {
    UUID one =
        UUID.fromString(
            Calls.write()
                .header(Trace.HEADER, trace)
                .body(HouseholdFixtures.household())
                .post("/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    assertEquals(List.of(trace), tracesOf(one));
    // many go another way to the outbox
    List<String> many =
        Calls.write()
            .header(Trace.HEADER, trace)
            .body(Map.of("items", List.of(named("trace-1"), named("trace-2"))))
            .post("/v1/households/bulk")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
    assertEquals(2, many.size());
    many.forEach(each -> assertEquals(List.of(trace), tracesOf(UUID.fromString(each))));
  }

  @Test
  void aCallThatNamesNoneBeginsOne() {
    List<String> first = tracesOf(HouseholdFixtures.register());
    List<String> second = tracesOf(HouseholdFixtures.register());
    assertTrue(first.getFirst().matches("00-" + ANY + "-[0-9a-f]{16}-00"), first::toString);
    assertNotEquals(first, second);
  }

  @Test
  void whatIsToldAgainKeepsIt() {
    UUID household = HouseholdFixtures.register();
    List<String> before = tracesOf(household);
    Database.rows(
        "select tell_again(array(select id from outbox where aggregateid = ?))",
        household.toString());
    assertEquals(before, tracesOf(household));
  }

  @Test
  void whatIsLoggedOfACallStandsUnderItsTrace() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (record instanceof ExtLogRecord extended) {
              // what it knows of the thread it has to learn on the thread
              extended.copyMdc();
            }
            logged.add(record);
          }

          @Override
          public void flush() {
            // each is kept at once
          }

          @Override
          public void close() {
            // it holds nothing
          }
        };
    Logger root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      Calls.as(Tokens.officer())
          .header(Trace.HEADER, trace)
          .get("/test/failing")
          .then()
          .statusCode(500)
          .body("traceId", equalTo(id));
    } finally {
      root.removeHandler(listener);
    }
    List<String> traces =
        logged.stream()
            .map(ExtLogRecord.class::cast)
            .filter(record -> record.getFormattedMessage().contains("/test/failing failed"))
            .map(record -> record.getMdc(Trace.LOGGED))
            .toList();
    assertEquals(List.of(id), traces);
    // and not only in the record, but in the line that is written
    PatternFormatter console =
        new PatternFormatter(
            ConfigProvider.getConfig().getValue("quarkus.log.console.format", String.class));
    List<String> lines =
        logged.stream()
            .map(console::format)
            .filter(line -> line.contains("/test/failing failed"))
            .toList();
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().contains(") " + id + " "), lines::toString);
  }

  private static Map<String, Object> named(String reference) {
    Map<String, Object> household = new HashMap<>(HouseholdFixtures.household());
    household.put("clientReference", reference + " " + UUID.randomUUID());
    return household;
  }

  private static List<String> tracesOf(UUID household) {
    return Database.rows(
        "select distinct traceparent from outbox where aggregateid = ?", household.toString());
  }
}
