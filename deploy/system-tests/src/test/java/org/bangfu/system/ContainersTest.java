package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The four images, run by runc beside the rest of the suite. It needs to be root and Debian's runc,
 * skopeo and umoci, and takes minutes: -Dbangfu.containers=true.
 */
@EnabledIfSystemProperty(named = "bangfu.containers", matches = "true")
class ContainersTest {
  private static final String HOUSEHOLD =
      """
      {"clientReference": "in-a-container", "number": "in-a-container", "division": "430525103259",
       "householdType": "ORDINARY", "phone": "10000000001", "members": [
         {"name": "欧阳试一", "nationalId": "999999194912310025", "relationToHead": "HEAD",
          "education": "PRIMARY"}]}
      """;
  private static final int ROUNDS = 5;

  @TempDir static Path folder;
  private static RunningSuite suite;
  private static final Map<SuiteService, Container> CONTAINERS = new EnumMap<>(SuiteService.class);

  @BeforeAll
  static void makeImagesAndStartTheRest() throws Exception {
    suite = new RunningSuite();
    ok(suite.bangfu("images", "--to=" + folder.resolve("with")));
    List<String> up = new ArrayList<>(List.of("up", "--detach"));
    for (SuiteService service : SuiteService.values()) {
      up.addAll(List.of("--without", service.title()));
    }
    ok(suite.bangfu(up.toArray(String[]::new)));
    for (SuiteService service : SuiteService.values()) {
      Path archive = folder.resolve("with/" + service.title() + ".tar");
      Container container = Container.unpack(archive, folder, service.title());
      CONTAINERS.put(service, container);
      migrate(service, container);
      container.start(environment(service));
    }
    for (SuiteService service : SuiteService.values()) {
      awaitReady(service, CONTAINERS.get(service));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    for (Container container : CONTAINERS.values()) {
      container.close();
    }
    suite.close();
  }

  private static void ok(RunningSuite.Outcome outcome) {
    System.out.println(outcome.output());
    assertEquals(0, outcome.status(), outcome::output);
  }

  /** As the job of a cluster does, with the same image. */
  private static void migrate(SuiteService service, Container container) throws Exception {
    Map<String, String> variables = environment(service);
    variables.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
    variables.put("QUARKUS_INIT_AND_EXIT", "true");
    variables.putAll(owner(service));
    container.start(variables);
    assertEquals(0, container.awaitEnd(), container::logged);
  }

  private static Map<String, String> owner(SuiteService service) throws Exception {
    Map<String, String> all = given(service);
    all.keySet().removeIf(name -> !name.startsWith("BANGFU_DATABASE_OWNER"));
    return all;
  }

  /**
   * As a cluster gives it to a service: without the owner's password, and so without migrations.
   */
  private static Map<String, String> environment(SuiteService service) throws Exception {
    Map<String, String> variables = given(service);
    variables.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    variables.put("BANGFU_DATABASE_OWNER", variables.get("BANGFU_DATABASE_USER"));
    variables.put("BANGFU_DATABASE_OWNER_PASSWORD", variables.get("BANGFU_DATABASE_PASSWORD"));
    return variables;
  }

  /** What the suite would have given it. */
  private static Map<String, String> given(SuiteService service) throws Exception {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : Files.readAllLines(suite.folder().environmentFile(service))) {
      int equals = line.indexOf('=');
      variables.put(
          line.substring("export ".length(), equals),
          line.substring(equals + 2, line.length() - 1));
    }
    return variables;
  }

  private static void awaitReady(SuiteService service, Container container) {
    URI ready =
        URI.create(
            "http://127.0.0.1:%d/q/health/ready"
                .formatted(suite.port(SuitePorts.management(service))));
    HttpClient client = HttpClient.newHttpClient();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          if (!container.isAlive()) {
            throw new AssertionError(service + " ended: " + container.logged());
          }
          try {
            return client
                    .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                    .statusCode()
                == 200;
          } catch (IOException e) {
            return false; // nobody listens yet
          }
        });
  }

  @Test
  void nobodyInThemMayDoAnything() throws Exception {
    for (Container container : CONTAINERS.values()) {
      String status = container.proc("status");
      assertTrue(status.contains("Uid:\t10001\t10001\t10001\t10001"), status);
      assertTrue(status.contains("CapEff:\t0000000000000000"), status);
      assertTrue(status.contains("CapBnd:\t0000000000000000"), status);
      assertTrue(status.contains("NoNewPrivs:\t1"), status);
      List<String> mounts = container.proc("mountinfo").lines().toList();
      assertTrue(
          mounts.stream().anyMatch(line -> line.matches("\\d+ \\d+ \\S+ \\S+ / ro\\b.*")),
          mounts::toString);
      List<String> writable =
          mounts.stream()
              .filter(line -> line.matches("\\d+ \\d+ \\S+ \\S+ \\S+ rw\\b.*"))
              .map(line -> line.split(" ")[4])
              .filter(place -> !place.startsWith("/dev") && !place.startsWith("/proc"))
              .toList();
      assertEquals(List.of("/tmp"), writable);
      assertTrue(container.proc("maps").contains("/opt/bangfu/service.aot"), "the cache is used");
    }
  }

  @Test
  void aRecordingDoesNotTellWhereItWasMade() throws Exception {
    for (Container container : CONTAINERS.values()) {
      assertTrue(container.has("opt/bangfu/service.aot", "/opt/bangfu/lib/"));
      for (String place : List.of("bangfu.root", "user.home")) {
        assertFalse(container.has("opt/bangfu/service.aot", System.getProperty(place) + "/"));
      }
    }
  }

  /** From the registry's door through its outbox and Kafka to the figure. */
  @Test
  void theyWorkTogether() throws Exception {
    Callers callers = new Callers(suite);
    URI households = suite.urls().registry().resolve("/v1/households");
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(() -> !suite.tokens().of("manager-430525103259").value().isEmpty());
    Callers.Answer registered =
        callers.write("manager-430525103259", "POST", households, "\"0\"", HOUSEHOLD);
    assertTrue(registered.status() == 201 || registered.status() == 200, registered::toString);
    Indicators indicators =
        new Indicators(suite.urls().reporting(), () -> suite.tokens().of("officer-430525").value());
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            indicators.value("households.registered", "division=430525").compareTo(BigDecimal.ONE)
                == 0);
    for (Map.Entry<SuiteService, Container> each : CONTAINERS.entrySet()) {
      long peak = each.getValue().memory().at("/usage/max").asLong();
      long limit = each.getValue().memory().at("/usage/limit").asLong();
      System.out.printf(
          "%s: %d MB at most, of %d%n", each.getKey().title(), peak >> 20, limit >> 20);
      assertEquals(Container.MEMORY, limit);
    }
  }

  /** One after the other in turn, on the same machine and the same databases. */
  @Test
  void aCacheIsWorthItsPlace() throws Exception {
    SuiteService service = SuiteService.NEEDS_AND_DONATIONS;
    CONTAINERS.get(service).stop();
    ok(
        suite.bangfu(
            "images", service.title(), "--without-cache", "--to=" + folder.resolve("without")));
    List<Long> with = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    try (Container plain =
        Container.unpack(
            folder.resolve("without/" + service.title() + ".tar"), folder, "without-cache")) {
      for (int round = 0; round < ROUNDS; round++) {
        with.add(start(service, CONTAINERS.get(service)));
        without.add(start(service, plain));
      }
    }
    CONTAINERS.get(service).start(environment(service));
    awaitReady(service, CONTAINERS.get(service));
    System.out.printf("ready after, in ms: with cache %s, without %s%n", with, without);
    assertTrue(median(with) < median(without), () -> with + " " + without);
  }

  private static long start(SuiteService service, Container container) throws Exception {
    long began = System.nanoTime();
    container.start(environment(service));
    awaitReady(service, container);
    long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
    int status = container.stop();
    assertTrue(status == 0 || status == 143, () -> "ended with " + status);
    return took;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
