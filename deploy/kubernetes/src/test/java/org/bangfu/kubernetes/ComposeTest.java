package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The suite under Docker has the settings that it has in a cluster, but for what a cluster alone
 * has.
 */
class ComposeTest {
  private static final ManifestSet CLUSTER = ManifestSet.base();

  /** A proxy on the same machine has the certificates, and the networks are closed. */
  private static final Predicate<String> OF_TRANSPORT =
      name ->
          name.contains("_SSL_")
              || name.startsWith("KAFKA_SASL_")
              || Set.of(
                      "KAFKA_SECURITY_PROTOCOL",
                      "QUARKUS_HTTP_INSECURE_REQUESTS",
                      "BANGFU_MANAGEMENT_PORT",
                      "IDENTITY_HOST",
                      "REPORTING_HOST")
                  .contains(name);

  private final ComposeFile compose = ComposeFile.read();

  @Test
  void isWhatTheSpecificationKnows() throws IOException {
    assertEquals(List.of(), compose.faults());
  }

  @Test
  void aFieldThatNobodyKnowsIsRefused() throws IOException {
    for (String where :
        List.of("/services/kafka", "/services/kafka/healthcheck", "/networks/events", "")) {
      JsonNode other = compose.json().deepCopy();
      ((ObjectNode) other.at(where)).put("madeUp", "x");
      assertFalse(new ComposeFile(compose.text(), other).faults().isEmpty(), where);
    }
  }

  @Test
  void asksForEachVariableInASentence() throws IOException {
    Map<String, String> asked = compose.variables();
    asked.forEach((name, sentence) -> assertTrue(sentence.contains(" "), name + ": " + sentence));
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(ComposeFile.folder("compose.env.example"))) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        assertTrue(line.endsWith("="), () -> line + " has a value");
        listed.add(line.substring(0, line.length() - 1));
      }
    }
    assertEquals(asked.keySet(), listed);
  }

  /** Secrets are the installation's, and no service has another's. */
  @Test
  void hasNoSecretAndGivesEachToWhomItBelongs() {
    for (String service : compose.services()) {
      compose
          .environment(service)
          .forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|KEYS|INDEX_KEY)")) {
              assertTrue(value.matches("\\$\\{[A-Z_]+:\\?[^}]*}"), () -> service + " " + name);
            }
          });
    }
    for (String service : Repository.SERVICES) {
      String prefix = "${" + service.toUpperCase().replace('-', '_') + "_";
      for (String name : List.of(service, service + "-migration")) {
        compose.environment(name).values().stream()
            .filter(value -> value.matches("\\$\\{.*_(PASSWORD|KEYS|KEY):.*"))
            .forEach(value -> assertTrue(value.startsWith(prefix), value));
      }
      assertFalse(compose.environment(service).toString().contains("_OWNER_PASSWORD:?"), service);
    }
  }

  @Test
  void servicesHaveTheClustersSettings() throws IOException {
    for (String service : Repository.SERVICES) {
      sameSettings(service, CLUSTER.one("Deployment", service));
      sameSettings(service + "-migration", CLUSTER.one("Job", service + "-migration"));
      assertEquals(
          compose.service(service).path("image"),
          compose.service(service + "-migration").path("image"));
      int port =
          Integer.parseInt(
              Repository.ofService(service)
                  .getProperty("quarkus.http.port")
                  .replaceAll("\\D*(\\d+).*", "$1"));
      assertEquals(
          "[\"127.0.0.1:%d:%d\",\"127.0.0.1:%d:%d\"]"
              .formatted(port, port, port + 1000, port + 1000),
          compose.service(service).path("ports").toString());
    }
  }

  private void sameSettings(String name, Manifest workload) {
    Map<String, String> there = new TreeMap<>();
    workload
        .containers()
        .flatMap(container -> Manifest.each(container.path("env")))
        .filter(variable -> !OF_TRANSPORT.test(variable.path("name").asText()))
        .forEach(variable ->
            there.put(variable.path("name").asText(), variable.path("value").asText("")));
    Map<String, String> here = compose.environment(name);
    assertEquals(there.keySet(), here.keySet(), name);
    there.forEach((variable, value) -> {
      if (!value.isEmpty() && !value.contains("://") && !value.contains("kafka")) {
        assertEquals(value, here.get(variable), name + " " + variable);
      }
    });
    JsonNode memory =
        workload.containers().findFirst().orElseThrow().at("/resources/limits/memory");
    assertEquals(
        memory.asText().replace("Mi", "m"), compose.service(name).path("mem_limit").asText());
  }

  @Test
  void ownImagesMayDoNothing() {
    for (String service : Repository.SERVICES) {
      for (String name : List.of(service, service + "-migration")) {
        JsonNode own = compose.service(name);
        assertTrue(own.path("read_only").asBoolean(), name);
        assertEquals("10001:10001", own.path("user").asText());
        assertEquals("[\"ALL\"]", own.path("cap_drop").toString());
      }
      // rosters would otherwise count as memory
      assertEquals(
          "[{\"type\":\"volume\",\"target\":\"/tmp\"}]",
          compose.service(service).path("volumes").toString());
      assertTrue(compose.service(service).path("tmpfs").isMissingNode(), service);
      assertEquals(1, compose.service(service + "-migration").path("tmpfs").size());
      assertEquals(
          "service_completed_successfully",
          compose.service(service).at("/depends_on/" + service + "-migration/condition").asText());
    }
    // databases and brokers are reached by nobody from outside
    for (String inner : List.of("postgres", "kafka", "connect")) {
      assertTrue(compose.service(inner).path("ports").isMissingNode(), inner);
      assertFalse(compose.service(inner).path("networks").toString().contains("outside"), inner);
    }
  }

  /** Which is settled before there is a network: that of one made up later is known too late. */
  @Test
  void theProxyIsBelievedByItsAddress() {
    JsonNode outside = compose.json().at("/networks/outside/ipam/config/0");
    String gateway = variable(outside.path("gateway").asText());
    assertEquals("OUTSIDE_GATEWAY", gateway);
    assertEquals("OUTSIDE_SUBNET", variable(outside.path("subnet").asText()));
    for (String service : Repository.SERVICES) {
      assertEquals(gateway, variable(given(service, "BANGFU_TRUSTED_PROXIES")));
    }
    assertEquals(gateway, variable(given("keycloak", "KC_PROXY_TRUSTED_ADDRESSES")));
  }

  /** The name that everybody reaches leads to no console. */
  @Test
  void theConsoleIsReachedOnTheMachineAlone() {
    assertEquals("http://127.0.0.1:8180", given("keycloak", "KC_HOSTNAME_ADMIN"));
    assertEquals("[\"127.0.0.1:8180:8080\"]", compose.service("keycloak").path("ports").toString());
  }

  @Test
  void keycloakHasTheClustersHeap() {
    String there =
        CLUSTER
            .one("Deployment", "keycloak")
            .containers()
            .flatMap(container -> Manifest.each(container.path("env")))
            .filter(variable -> variable.path("name").asText().equals("JAVA_TOOL_OPTIONS"))
            .findFirst()
            .orElseThrow()
            .path("value")
            .asText();
    assertTrue(there.contains("-Xmx"), there);
    assertEquals(there, given("keycloak", "JAVA_TOOL_OPTIONS"));
  }

  private String given(String service, String variable) {
    return compose.service(service).path("environment").path(variable).asText();
  }

  private static String variable(String value) {
    return value.substring("${".length(), value.indexOf(':'));
  }

  /** The start script of PostgreSQL's image goes on after a failure as if it had been none. */
  @Test
  void serversAreHealthyWhenTheLastDatabaseIsThere() throws IOException {
    String last =
        Files.readAllLines(ComposeFile.folder("databases.sql")).stream()
            .filter(line -> line.startsWith("create database "))
            .reduce((before, line) -> line)
            .orElseThrow()
            .split(" ")[2];
    String asked = compose.service("postgres").at("/healthcheck/test/1").asText();
    assertTrue(asked.contains(" -h 127.0.0.1 ") && asked.contains(" -d " + last + " "), asked);
    // by its name alone: whoever lists processes or containers reads the rest
    assertTrue(asked.startsWith("PGPASSWORD=$$POSTGRES_PASSWORD "), asked);
  }

  @Test
  void topicsAreThoseOfTheList() throws IOException {
    List<String> listed = new ArrayList<>();
    JsonNode topics =
        new ObjectMapper()
            .readTree(Repository.root().resolve("deploy/kafka-connect/topics.json").toFile());
    for (JsonNode topic : topics.path("topics")) {
      listed.add(
          "topic %s %d %s"
              .formatted(
                  topic.path("name").asText(),
                  topic.path("partitions").asInt(),
                  topic.path("config").properties().stream()
                      .map(each -> each.getKey() + "=" + each.getValue().asText())
                      .collect(Collectors.joining(" "))));
    }
    assertEquals(
        listed,
        Files.readAllLines(ComposeFile.folder("topics.sh")).stream()
            .filter(line -> line.startsWith("topic "))
            .toList());
  }

  @Test
  void connectHasTheClustersSettings() throws IOException {
    JsonNode relays = CLUSTER.one("KafkaConnect", "relays").spec();
    Properties here = Repository.properties("deploy/compose/connect.properties");
    relays
        .path("config")
        .properties()
        .forEach(setting -> {
          String value = setting.getValue().asText();
          assertEquals(
              setting.getKey().endsWith("replication.factor") ? "1" : value,
              here.getProperty(setting.getKey()),
              setting.getKey());
        });
    assertEquals(relays.path("groupId").asText(), here.getProperty("group.id"));
    assertTrue(here.getProperty("listeners").startsWith("http://127.0.0.1:"));
    Set<String> variables = new HashSet<>();
    relays
        .at("/template/connectContainer/env")
        .forEach(variable -> variables.add(variable.path("name").asText()));
    Set<String> given = new HashSet<>(compose.environment("connect").keySet());
    given.remove("KAFKA_HEAP_OPTS");
    assertEquals(variables, given);
  }

  @Test
  void serversHaveTheClustersSettings() {
    Map<String, String> there = new TreeMap<>();
    CLUSTER
        .one("Cluster", "reporting-db")
        .spec()
        .at("/postgresql/parameters")
        .properties()
        .forEach(setting -> there.put(setting.getKey(), setting.getValue().asText()));
    // a standby's
    there.keySet().removeAll(Set.of("hot_standby_feedback", "sync_replication_slots"));
    Map<String, String> here = new TreeMap<>();
    compose
        .service("postgres")
        .path("command")
        .forEach(word -> {
          if (word.asText().startsWith("-c")) {
            String[] setting = word.asText().substring(2).split("=", 2);
            here.put(setting[0], setting[1]);
          }
        });
    assertEquals(there, here);
    Map<String, String> kafka = compose.environment("kafka");
    for (String setting :
        List.of("auto.create.topics.enable", "message.max.bytes", "replica.fetch.max.bytes")) {
      assertEquals(
          CLUSTER.one("Kafka", "events").spec().at("/kafka/config").path(setting).asText(),
          kafka.get("KAFKA_" + setting.toUpperCase().replace('.', '_')));
    }
  }
}
