package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may reach whom, and that what goes between them is sealed. */
class TransportTest {
  private static final String ALL = "org.bangfu.kubernetes.ManifestSet#all";

  @ParameterizedTest
  @MethodSource(ALL)
  void nobodyReachesAnybodyUnlessItIsSaid(ManifestSet set) {
    JsonNode deny = set.one("NetworkPolicy", "deny-all").spec();
    assertEquals("{}", deny.path("podSelector").toString());
    assertEquals("[\"Ingress\",\"Egress\"]", deny.path("policyTypes").toString());
    assertFalse(deny.has("ingress") || deny.has("egress"));
    set.of("NetworkPolicy")
        .filter(policy -> !policy.name().equals("names"))
        .forEach(policy ->
            Manifest.each(policy.spec().path("ingress"))
                .forEach(rule -> {
                  assertFalse(rule.path("from").isEmpty(), () -> policy + " lets anybody in");
                  assertFalse(rule.path("ports").isEmpty(), () -> policy + " opens every port");
                }));
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void everyPodHasAPolicyOfItsOwn(ManifestSet set) {
    List<JsonNode> chosen =
        set.of("NetworkPolicy")
            .map(policy -> policy.spec().at("/podSelector/matchLabels"))
            .filter(labels -> !labels.isEmpty())
            .toList();
    set.workloads()
        .forEach(workload -> {
          JsonNode labels = workload.podTemplate().at("/metadata/labels");
          assertEquals(
              1,
              chosen.stream().filter(one -> PodsTest.chooses(one, labels)).count(),
              workload::toString);
        });
    Stream.concat(
            set.of("Cluster")
                .map(cluster -> "{\"cnpg.io/cluster\":\"%s\"}".formatted(cluster.name())),
            set.of("Pooler")
                .map(pooler -> "{\"cnpg.io/poolerName\":\"%s\"}".formatted(pooler.name())))
        .forEach(labels ->
            assertTrue(chosen.stream().anyMatch(one -> one.toString().equals(labels)), labels));
  }

  /** Whoever may reach Connect's REST interface opens every relay. */
  @ParameterizedTest
  @MethodSource(ALL)
  void connectIsClosedToAllButItsOperator(ManifestSet set) {
    JsonNode relays = set.one("NetworkPolicy", "relays").spec();
    assertEquals(1, relays.path("ingress").size());
    assertEquals(
        "[{\"namespaceSelector\":{\"matchLabels\":{\"bangfu.org/role\":\"kafka-operator\"}}},"
            + "{\"podSelector\":{\"matchLabels\":{\"strimzi.io/cluster\":\"relays\",\"strimzi.io/kind\":\"KafkaConnect\"}}}]",
        relays.at("/ingress/0/from").toString());
    set.of("NetworkPolicy")
        .filter(policy -> !policy.name().equals("relays"))
        .forEach(
            policy -> assertFalse(policy.json().toString().contains("8083"), policy::toString));
    set.of("HTTPRoute").forEach(route -> assertFalse(route.json().toString().contains("relays")));
  }

  /** An operator makes what its own models say, and needs no more of the others than that. */
  @ParameterizedTest
  @MethodSource(ALL)
  void anOperatorReachesWhatIsItsOwn(ManifestSet set) {
    Map<String, Set<String>> reached = new TreeMap<>();
    set.of("NetworkPolicy")
        .flatMap(policy -> Manifest.each(policy.spec().path("ingress")))
        .forEach(rule ->
            rule.path("from").findValuesAsText("bangfu.org/role").stream()
                .filter(role -> role.contains("operator"))
                .forEach(role ->
                    reached
                        .computeIfAbsent(role, none -> new TreeSet<>())
                        .addAll(rule.path("ports").findValuesAsText("port"))));
    assertEquals(
        Map.of(
            "database-operator", Set.of("8000"), "kafka-operator", Set.of("8083", "9090", "9091")),
        reached);
  }

  /** Not to the console, nor to the realm whose accounts rule all others. */
  @ParameterizedTest
  @MethodSource(ALL)
  void theGatewayLeadsToTheRealmAlone(ManifestSet set) {
    JsonNode rules = set.one("HTTPRoute", "keycloak").spec().path("rules");
    assertEquals(1, rules.size());
    assertEquals(
        List.of("PathPrefix /realms/bangfu/", "PathPrefix /resources/"),
        Manifest.each(rules.at("/0/matches"))
            .map(match -> match.at("/path/type").asText() + " " + match.at("/path/value").asText())
            .toList());
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void aDatabaseIsReachedByItsOwnAlone(ManifestSet set) {
    for (String service : Repository.SERVICES) {
      String pods = "\"app.kubernetes.io/name\":\"%s\",\"bangfu.org/kind\":".formatted(service);
      assertEquals(Set.of(pod(pods + "\"service\"")), clients(set, service + "-pooler"));
      Set<String> allowed =
          new TreeSet<>(
              Set.of(
                  pod("\"cnpg.io/poolerName\":\"%s-pooler\"".formatted(service)),
                  pod("\"cnpg.io/cluster\":\"%s-db\"".formatted(service)),
                  pod(pods + "\"migration\"")));
      if (Repository.PRODUCERS.contains(service)) {
        allowed.add(pod("\"strimzi.io/cluster\":\"relays\",\"strimzi.io/kind\":\"KafkaConnect\""));
      }
      assertEquals(allowed, clients(set, service + "-db"));
    }
    assertEquals(
        Set.of(
            pod("\"app.kubernetes.io/name\":\"keycloak\",\"bangfu.org/kind\":\"identity\""),
            pod("\"cnpg.io/cluster\":\"keycloak-db\"")),
        clients(set, "keycloak-db"));
  }

  private static String pod(String labels) {
    return "{\"podSelector\":{\"matchLabels\":{" + labels + "}}}";
  }

  /**
   * Whom any of its rules lets in where PostgreSQL listens; one without ports, or a range, does.
   */
  private static Set<String> clients(ManifestSet set, String policy) {
    Set<String> clients = new TreeSet<>();
    Manifest.each(set.one("NetworkPolicy", policy).spec().path("ingress"))
        .filter(rule ->
            rule.path("ports").isEmpty()
                || Manifest.each(rule.path("ports"))
                    .anyMatch(port ->
                        !port.path("port").isInt()
                            || port.path("port").asInt() == 5432
                            || port.has("endPort")))
        .forEach(rule -> {
          if (rule.path("from").isEmpty()) {
            clients.add("anybody");
          }
          rule.path("from").forEach(from -> clients.add(from.toString()));
        });
    return clients;
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void nothingGoesInClear(ManifestSet set) {
    set.of("Deployment")
        .filter(deployment -> Repository.SERVICES.contains(deployment.name()))
        .forEach(service -> {
          assertEquals("disabled", PodsTest.variable(service, "QUARKUS_HTTP_INSECURE_REQUESTS"));
          assertEquals("SASL_SSL", PodsTest.variable(service, "KAFKA_SECURITY_PROTOCOL"));
          assertFalse(
              PodsTest.variable(service, "QUARKUS_MANAGEMENT_SSL_CERTIFICATE_FILES").isEmpty());
        });
    assertEquals("false", PodsTest.variable(set.one("Deployment", "keycloak"), "KC_HTTP_ENABLED"));
    set.workloads()
        .flatMap(workload -> workload.all("value").stream())
        .map(JsonNode::asText)
        .filter(value -> value.startsWith("jdbc:"))
        .forEach(url -> assertTrue(url.contains("sslmode=verify-full&sslrootcert="), url));
    set.of("KafkaConnector")
        .forEach(relay ->
            assertEquals("verify-full", relay.spec().at("/config/database.sslmode").asText()));
    set.of("Cluster")
        .forEach(cluster ->
            assertEquals(
                "hostnossl all all all reject",
                cluster.spec().at("/postgresql/pg_hba/0").asText()));
    set.one("Kafka", "events")
        .spec()
        .at("/kafka/listeners")
        .forEach(listener -> {
          assertTrue(listener.path("tls").asBoolean());
          assertEquals("scram-sha-512", listener.at("/authentication/type").asText());
        });
    assertTrue(set.one("KafkaConnect", "relays").spec().has("tls"));
    Set<String> routes = set.of("HTTPRoute").map(Manifest::name).collect(Collectors.toSet());
    Set<String> sealed =
        set.of("BackendTLSPolicy")
            .flatMap(policy -> Manifest.each(policy.spec().path("targetRefs")))
            .map(target -> target.path("name").asText())
            .collect(Collectors.toSet());
    assertEquals(routes, sealed);
  }
}
