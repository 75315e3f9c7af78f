package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.SuiteService;
import org.junit.jupiter.api.Test;

/** The committed files, which a Kubernetes deployment reads as they are. */
class ConnectorFilesTest {

  private static final Path FILES =
      Path.of(System.getProperty("bangfu.root"), "deploy/kafka-connect");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{env:([A-Z_]+)}");

  @Test
  void holdNoValueThatBelongsToAPlaceAndNameOnlyVariablesThatAreSet() throws Exception {
    for (SuiteService service : SuiteService.values()) {
      Path file = FILES.resolve(service.title() + ".json");
      assertEquals(service.isProducer(), Files.exists(file), file.toString());
      if (service.isProducer()) {
        Set<String> named = placeholders(Files.readString(file));
        assertEquals(
            named, RelayVariables.of(Map.of(service, database(service))).keySet(), file.toString());
        named.forEach(name -> assertTrue(name.matches(RelayVariables.PATTERN), name));
        assertTrue(named.contains(service.name() + "_RELAY_PASSWORD"));
      }
    }
  }

  @Test
  void differOnlyInTheServicesName() throws Exception {
    JsonNode first = connector(SuiteService.HOUSEHOLD_REGISTRY);
    assertEquals(first, connector(SuiteService.NEEDS_AND_DONATIONS));
    assertEquals(first, connector(SuiteService.CONSUMPTION_AID));
  }

  /**
   * Each of these once cost events: a slot that is believed rather than looked at, offsets that lag
   * behind what the server has thrown away, a row that no request may carry.
   */
  @Test
  void keepWhatNoEventMayBeLostBy() throws Exception {
    JsonNode file = connector(SuiteService.HOUSEHOLD_REGISTRY);
    assertTrue(file.path("offset.mismatch.strategy").isMissingNode());
    assertEquals("when_needed", file.path("snapshot.mode").asText());
    assertEquals("true", file.path("slot.failover").asText());
    assertEquals("connector", file.path("lsn.flush.mode").asText());
    assertEquals("5000", file.path("heartbeat.interval.ms").asText());
    assertFalse(file.path("max.queue.size.in.bytes").isMissingNode());
    int largest = file.path("producer.override.max.request.size").asInt();
    for (Topics.Topic topic : Topics.read(FILES.resolve("topics.json")).topics()) {
      if (topic.name().endsWith(".v1") || topic.name().endsWith(".dlq")) {
        int takes = Integer.parseInt(topic.config().get("max.message.bytes"));
        assertTrue(topic.name().endsWith(".v1") ? takes == largest : takes > largest, topic.name());
      }
    }
  }

  @Test
  void listEveryTopicThatTheEventsContractNames() throws Exception {
    Set<String> listed =
        Topics.read(FILES.resolve("topics.json")).topics().stream()
            .map(Topics.Topic::name)
            .collect(Collectors.toSet());
    Matcher named =
        Pattern.compile("address: (bangfu\\.[a-z]+\\.v1)")
            .matcher(Files.readString(FILES.resolve("../../api-specs/events/asyncapi.yaml")));
    int topics = 0;
    while (named.find()) {
      assertTrue(listed.contains(named.group(1)), named.group(1));
      topics++;
    }
    assertTrue(topics > 0);
    for (String service : SuiteService.titles()) {
      assertTrue(listed.contains(service + ".dlq"), service);
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static JsonNode connector(SuiteService service) throws Exception {
    return new ObjectMapper()
        .readTree(
            Files.readString(FILES.resolve(service.title() + ".json"))
                .replace(service.name(), "SERVICE")
                .replace(service.title(), "service")
                .replace(service.database(), "service"));
  }

  private static ServiceDatabase database(SuiteService service) {
    Credentials credentials = new Credentials("user", "password");
    return new ServiceDatabase(
        service.database(), "127.0.0.1", 5432, "jdbc:", credentials, credentials, credentials);
  }
}
