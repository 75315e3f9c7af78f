package org.bangfu.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.county.people.PersonNumbers;
import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptsTest {
  private static final Map<String, String> SINGLE =
      Map.of("token", "\"abc\"", "run", "\"r-\"", "from", "1000", "threads", "2");

  private static final Pattern SET = Pattern.compile("(?m)^\\\\set (\\w+) ");
  private static final Pattern USED = Pattern.compile("(?<!:):([a-z_]\\w*)");

  @TempDir Path folder;

  private Scripts scripts() {
    List<String> ids =
        List.of("01a20621-b0e8-71fc-9754-05063824049b", "01a20621-b4d0-7963-bc79-542b1cab313e");
    return new Scripts(
        folder,
        Map.of(
            "villages",
            List.of("430525103259"),
            "households",
            ids,
            "late",
            List.of("430525103259/" + ids.getFirst()),
            "cursors",
            List.of("NDMwNTI1"),
            "names",
            List.of("司徒测量"),
            "needs",
            ids,
            "helpers",
            ids,
            "products",
            ids,
            "hot",
            ids,
            "indicators",
            List.of("households.registered")));
  }

  @ParameterizedTest
  @EnumSource
  void fillsBothScriptsOfEachOperation(Operation operation) throws Exception {
    String sql = Files.readString(scripts().sql(operation));
    assertTrue(sql.strip().endsWith(";"), sql);
    assertEquals(1, sql.chars().filter(c -> c == ';').count(), "one statement, prepared once");
    assertFalse(sql.contains("${"), sql);
    assertEquals(names(sql, SET), names(sql, USED), "pgbench takes every :word for a variable");
    assertFalse(Files.readString(scripts().lua(operation, SINGLE, true)).contains("${"));
  }

  private static Set<String> names(String sql, Pattern pattern) {
    return pattern.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  @Test
  void saysHowToInstallWhatIsMissing() {
    SuiteException refusal =
        assertThrows(SuiteException.class, () -> Tool.WRK.requireOn(folder.toString()));
    assertEquals(
        "wrk is not on the PATH; Debian and Ubuntu have it in the package wrk (apt-get install wrk).",
        refusal.getMessage());
  }

  /** A household of a call is another than that of any other call, and nobody in it exists. */
  @Test
  void makesPeopleWhoseNumbersAreValidAndTheirOwn() throws Exception {
    String path = System.getenv().getOrDefault("PATH", "");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/wrk")) && path.contains("/usr/bin"));
    Queue<String> bodies = new ConcurrentLinkedQueue<>();
    Round round = play(Operation.CREATE_HOUSEHOLD, bodies);
    assertTrue(round.calls() > 20, round::toString);
    assertEquals(0, round.failed(), round::toString);
    Set<String> numbers = new HashSet<>();
    for (String body : bodies) {
      JsonNode household = new ObjectMapper().readTree(body);
      assertTrue(numbers.add(household.path("number").asText()), body);
      for (JsonNode member : household.path("members")) {
        String number = member.path("nationalId").asText();
        assertTrue(number.matches("999999\\d{11}[\\dX]"), number);
        assertEquals(PersonNumbers.check(number.substring(0, 17)), number.charAt(17), number);
        assertTrue(numbers.add(number), number);
      }
    }
  }

  private Round play(Operation operation, Queue<String> bodies) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    server.start();
    try {
      return WrkOutput.read(
          Tool.WRK.run(
              Map.of(),
              List.of(
                  "--threads=2",
                  "--connections=4",
                  "--duration=1s",
                  "--script=" + scripts().lua(operation, SINGLE, true),
                  "http://127.0.0.1:" + server.getAddress().getPort())));
    } finally {
      server.stop(0);
    }
  }
}
