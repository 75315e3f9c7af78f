package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Topics, connectors and rights are those that the suite has elsewhere. */
class KafkaFilesTest {
  private static final String ALL = "org.bangfu.kubernetes.ManifestSet#all";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As on one machine, but for writing to the disk each second, which three replicas replace. */
  @ParameterizedTest
  @MethodSource(ALL)
  void topicsAreThoseOfTheList(ManifestSet set) throws IOException {
    Map<String, JsonNode> listed = new TreeMap<>();
    for (JsonNode topic : connectors("topics.json").path("topics")) {
      ObjectNode spec = JSON.createObjectNode();
      spec.set("partitions", topic.path("partitions"));
      spec.put("replicas", 3);
      ObjectNode config = topic.path("config").deepCopy();
      config.remove("flush.ms");
      config.put("min.insync.replicas", "2");
      spec.set("config", config);
      listed.put(topic.path("name").asText(), spec);
    }
    Map<String, JsonNode> there = new TreeMap<>();
    set.of("KafkaTopic")
        .filter(topic -> !topic.name().startsWith("bangfu-connect-"))
        .forEach(topic -> there.put(topic.name(), topic.spec()));
    assertEquals(listed, there);
  }

  /** But for two that say whom to believe at the other end. */
  @ParameterizedTest
  @MethodSource(ALL)
  void connectorsAreTheRelays(ManifestSet set) throws IOException {
    assertEquals(
        Set.copyOf(Repository.PRODUCERS),
        set.of("KafkaConnector").map(Manifest::name).collect(Collectors.toSet()));
    for (String service : Repository.PRODUCERS) {
      JsonNode spec = set.one("KafkaConnector", service).spec();
      ObjectNode there = spec.path("config").deepCopy();
      there.set("connector.class", spec.path("class"));
      there.put("tasks.max", spec.path("tasksMax").asText());
      assertEquals(
          "/mnt/" + service + "-db-ca/ca.crt", there.remove("database.sslrootcert").asText());
      assertEquals("verify-full", there.remove("database.sslmode").asText());
      assertEquals(connectors(service + ".json"), there);
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void whatConnectorsAskForConnectHas(ManifestSet set) {
    JsonNode connect = set.one("KafkaConnect", "relays").spec();
    Set<String> variables = new TreeSet<>();
    connect
        .at("/template/connectContainer/env")
        .forEach(variable -> variables.add("${env:" + variable.path("name").asText() + "}"));
    Set<String> asked = new TreeSet<>();
    set.of("KafkaConnector")
        .forEach(relay ->
            relay
                .spec()
                .path("config")
                .forEach(value -> {
                  if (value.asText().startsWith("${env:")) {
                    asked.add(value.asText());
                  }
                }));
    assertEquals(asked, variables);
    String allowed = connect.at("/config/config.providers.env.param.allowlist.pattern").asText();
    variables.forEach(variable ->
        assertTrue(variable.substring(6, variable.length() - 1).matches(allowed), variable));
  }

  /**
   * Each service reads what it says and what it told, and writes its dead letters; Connect tells.
   */
  @ParameterizedTest
  @MethodSource(ALL)
  void rightsAreWhatIsNeeded(ManifestSet set) throws IOException {
    Map<String, Set<String>> told = told();
    Set<String> topics = set.of("KafkaTopic").map(Manifest::name).collect(Collectors.toSet());
    for (String service : Repository.SERVICES) {
      Set<String> needed = new TreeSet<>();
      Set<String> reads = new TreeSet<>(told.getOrDefault(service, Set.of()));
      reads.addAll(
          List.of(
              Repository.ofService(service)
                  .getProperty("mp.messaging.incoming.events.topics")
                  .split(",")));
      assertTrue(topics.containsAll(reads), () -> service + " reads what is not there: " + reads);
      reads.forEach(topic -> needed.add("topic " + topic + " Describe,Read"));
      if (service.equals("reporting")) {
        Repository.PRODUCERS.forEach(
            relay -> needed.add("topic bangfu.relay-heartbeat." + relay + " Describe"));
      }
      needed.add("topic " + service + ".dlq Describe,Write");
      needed.add("group " + service + " Describe,Read");
      assertEquals(needed, rights(set, service));
    }
    Set<String> needed = new TreeSet<>();
    told.values()
        .forEach(of -> of.forEach(topic -> needed.add("topic " + topic + " Describe,Write")));
    Repository.PRODUCERS.forEach(
        relay -> needed.add("topic bangfu.relay-heartbeat." + relay + " Describe,Write"));
    for (String own : List.of("config", "offset", "status")) {
      needed.add("topic bangfu-connect-" + own + " Describe,DescribeConfigs,Read,Write");
    }
    needed.add("group bangfu-connect Describe,Read");
    assertEquals(needed, rights(set, "connect"));
    assertTrue(topics.containsAll(told.values().stream().flatMap(Set::stream).toList()));
  }

  private static Set<String> rights(ManifestSet set, String user) {
    Set<String> rights = new TreeSet<>();
    for (JsonNode acl : set.one("KafkaUser", user).spec().at("/authorization/acls")) {
      assertEquals("literal", acl.at("/resource/patternType").asText());
      rights.add(
          "%s %s %s"
              .formatted(
                  acl.at("/resource/type").asText(),
                  acl.at("/resource/name").asText(),
                  Manifest.each(acl.path("operations"))
                      .map(JsonNode::asText)
                      .sorted()
                      .collect(Collectors.joining(","))));
    }
    return rights;
  }

  /** Which service tells what, as the published contract of events says. */
  private static Map<String, Set<String>> told() throws IOException {
    JsonNode contract =
        ManifestSet.YAML.readTree(
            Files.readString(Repository.root().resolve("api-specs/events/asyncapi.yaml")));
    Map<String, Set<String>> told = new TreeMap<>();
    for (JsonNode channel : contract.path("channels")) {
      for (String service : Repository.PRODUCERS) {
        if (channel.path("description").asText().contains("Sent by " + service + ".")) {
          told.computeIfAbsent(service, none -> new TreeSet<>())
              .add(channel.path("address").asText());
        }
      }
    }
    assertEquals(Set.copyOf(Repository.PRODUCERS), told.keySet());
    return told;
  }

  @Test
  void largestRecordsFitTheBrokers() {
    JsonNode config = ManifestSet.base().one("Kafka", "events").spec().at("/kafka/config");
    assertEquals(5 << 20, config.path("message.max.bytes").asInt());
    assertEquals(5 << 20, config.path("replica.fetch.max.bytes").asInt());
    assertEquals("false", config.path("auto.create.topics.enable").asText());
  }

  private static JsonNode connectors(String file) throws IOException {
    return JSON.readTree(
        Files.readString(Repository.root().resolve("deploy/kafka-connect").resolve(file)));
  }
}
