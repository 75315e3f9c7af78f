package org.bangfu.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bangfu.local.suite.ProcessIdentity;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.suite.SuiteState.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministrationTest {

  private HttpServer server;
  private Administration administration;
  private String authorization;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/v1/rebuilds", 202, "{\"state\":\"RUNNING\"}");
    answer("/v1/dead-letters", 403, "{\"title\":\"Forbidden\",\"detail\":\"Not yours.\"}");
    server.start();
    Part reporting =
        new Part("reporting", Condition.READY, server.getAddress().getPort(), 0, 0, 0, null);
    administration =
        new Administration(
            new SuiteState(ProcessIdentity.own(), Phase.READY, null, 0, List.of(reporting)),
            () -> "token");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String json) {
    server.createContext(
        path,
        exchange -> {
          authorization = exchange.getRequestHeaders().getFirst("Authorization");
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Test
  void asksAsTheAdministrator() throws Exception {
    assertEquals(
        "RUNNING",
        administration.post(SuiteService.REPORTING, "/v1/rebuilds", "{}").path("state").asText());
    assertEquals("Bearer token", authorization);
  }

  @Test
  void saysInASentenceWhatAServiceRefuses() {
    assertEquals(
        "reporting answers 403 Not yours.",
        assertThrows(
                SuiteException.class,
                () -> administration.get(SuiteService.REPORTING, "/v1/dead-letters"))
            .getMessage());
    assertEquals(
        "There is no report here; there are reporting.",
        assertThrows(
                SuiteException.class,
                () -> Administration.chosen("report", List.of(SuiteService.REPORTING)))
            .getMessage());
  }

  @Test
  void readsOpenDeadLettersFromAHealthCheckThatMayNotKnowThem() throws Exception {
    assertEquals(
        3,
        OpenDeadLetters.in(
            "{\"checks\":[{\"name\":\"db\"},{\"name\":\"dead-letters\",\"data\":{\"open\":3}}]}"));
    assertEquals(0, OpenDeadLetters.in("{\"checks\":[{\"name\":\"dead-letters\"}]}"));
    assertEquals(0, OpenDeadLetters.in("{}"));
  }
}
