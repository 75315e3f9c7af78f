package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for pods: those that we write, and what operators are told of theirs. */
class PodsTest {
  private static final String ALL = "org.bangfu.kubernetes.ManifestSet#all";

  @ParameterizedTest
  @MethodSource(ALL)
  void nobodyIsRootOrWritesWhereTheProgramIs(ManifestSet set) {
    set.workloads()
        .forEach(workload -> {
          JsonNode pod = workload.podTemplate().path("spec");
          assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), workload::toString);
          assertTrue(pod.at("/securityContext/runAsUser").asInt() >= 1000, workload::toString);
          assertEquals("RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
          assertFalse(pod.path("automountServiceAccountToken").asBoolean(true), workload::toString);
          // else every Service's address is a variable, and a service takes KAFKA_… for its own
          assertFalse(pod.path("enableServiceLinks").asBoolean(true), workload::toString);
          for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            assertFalse(pod.has(shared), workload::toString);
          }
          workload
              .containers()
              .forEach(container -> {
                closed(workload, container.path("securityContext"));
                assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
              });
        });
  }

  /** Their root file systems are the operators' affair, the rest is asked of them. */
  @ParameterizedTest
  @MethodSource(ALL)
  void norIsAnybodyThatStrimziStarts(ManifestSet set) {
    for (Manifest manifest :
        List.of(set.one("Kafka", "events"), set.one("KafkaConnect", "relays"))) {
      manifest.walk((pointer, node) -> {
        if (pointer.endsWith("/template/pod")) {
          assertTrue(node.at("/securityContext/runAsNonRoot").asBoolean(), pointer);
          assertEquals("RuntimeDefault", node.at("/securityContext/seccompProfile/type").asText());
        }
        if (pointer.matches(".*/template/[a-zA-Z]+Container")) {
          closed(manifest, node.path("securityContext"));
        }
      });
    }
    // brokers run as 1001:0, and whoever gives them a context gives them their volumes by it
    assertEquals(
        0,
        set.one("Kafka", "events")
            .spec()
            .at("/kafka/template/pod/securityContext/fsGroup")
            .asInt(-1));
    assertEquals(
        "restricted",
        set.one("Namespace", "bangfu")
            .json()
            .at("/metadata/labels")
            .path("pod-security.kubernetes.io/enforce")
            .asText());
  }

  private static void closed(Manifest manifest, JsonNode context) {
    assertFalse(context.path("allowPrivilegeEscalation").asBoolean(true), manifest::toString);
    assertFalse(context.path("privileged").asBoolean(), manifest::toString);
    assertEquals("[\"ALL\"]", context.at("/capabilities/drop").toString(), manifest::toString);
    assertFalse(context.at("/capabilities").has("add"), manifest::toString);
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void everythingHasItsShareAndItsLimit(ManifestSet set) {
    set.workloads().flatMap(Manifest::containers).forEach(PodsTest::bounded);
    for (String kind : List.of("Cluster", "KafkaNodePool", "KafkaConnect")) {
      set.of(kind).forEach(manifest -> bounded(manifest.spec()));
    }
    set.of("Pooler").forEach(pooler -> bounded(pooler.spec().at("/template/spec/containers/0")));
    JsonNode entities = set.one("Kafka", "events").spec().path("entityOperator");
    bounded(entities.path("topicOperator"));
    bounded(entities.path("userOperator"));
  }

  private static void bounded(JsonNode container) {
    for (String bound : List.of("requests", "limits")) {
      JsonNode amounts = container.path("resources").path(bound);
      assertTrue(amounts.has("cpu") && amounts.has("memory"), container::toString);
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void servicesAreAskedAtThePortThatIsNotTheApis(ManifestSet set) {
    set.of("Deployment")
        .forEach(deployment -> {
          JsonNode container = deployment.containers().findFirst().orElseThrow();
          for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            JsonNode get = container.path(probe).path("httpGet");
            assertEquals("management", get.path("port").asText(), deployment::toString);
            assertEquals("HTTPS", get.path("scheme").asText(), deployment::toString);
          }
          set.of("Service")
              .flatMap(service -> Manifest.each(service.spec().path("ports")))
              .forEach(port -> assertEquals("https", port.path("targetPort").asText()));
        });
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void oneAfterAnotherMayGoAndTheyAreApart(ManifestSet set) {
    set.of("Deployment")
        .forEach(deployment -> {
          JsonNode labels = deployment.podTemplate().at("/metadata/labels");
          JsonNode chosen = set.one("PodDisruptionBudget", deployment.name()).spec();
          assertEquals(1, chosen.path("maxUnavailable").asInt());
          assertTrue(chooses(chosen.at("/selector/matchLabels"), labels), deployment::toString);
          List<JsonNode> spread =
              Manifest.each(deployment.podTemplate().at("/spec/topologySpreadConstraints"))
                  .toList();
          assertEquals(2, spread.size(), deployment::toString);
          spread.forEach(
              each -> assertTrue(chooses(each.at("/labelSelector/matchLabels"), labels)));
          boolean scaled =
              set.of("HorizontalPodAutoscaler")
                  .anyMatch(one -> one.name().equals(deployment.name()));
          assertEquals(
              !scaled, deployment.spec().path("replicas").asInt() >= 2, deployment::toString);
        });
  }

  static boolean chooses(JsonNode selector, JsonNode labels) {
    return selector.properties().stream()
        .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void onlyMigrationsHaveTheOwnersPassword(ManifestSet set) {
    for (String service : Repository.SERVICES) {
      Set<String> holders =
          set.manifests().stream()
              .filter(manifest -> !manifest.is("Cluster"))
              .filter(manifest ->
                  References.secrets(manifest).stream()
                      .anyMatch(secret -> secret.startsWith(service + "-db-owner ")))
              .map(Manifest::toString)
              .collect(Collectors.toSet());
      assertEquals(Set.of("Job " + service + "-migration"), holders);
      assertEquals(
          "false", variable(set.one("Deployment", service), "QUARKUS_FLYWAY_MIGRATE_AT_START"));
      assertEquals(
          "true", variable(set.one("Job", service + "-migration"), "QUARKUS_INIT_AND_EXIT"));
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void onlyConnectHasTheRelays(ManifestSet set) {
    set.manifests().stream()
        .filter(manifest -> !manifest.is("Cluster") && !manifest.is("KafkaConnect"))
        .forEach(manifest ->
            assertFalse(
                References.secrets(manifest).toString().contains("-relay "), manifest::toString));
  }

  /** A variable that no service reads is a slip of the pen that nothing else would tell. */
  @Test
  void everyVariableOfOursIsReadByAService() throws IOException {
    String read =
        Files.readString(
            Repository.root()
                .resolve(
                    "services/kit/src/main/resources/META-INF/microprofile-config.properties"));
    for (String service : Repository.SERVICES) {
      String all = read + Repository.ofService(service);
      for (String pods : List.of("Deployment " + service, "Job " + service + "-migration")) {
        String[] of = pods.split(" ");
        ManifestSet.base()
            .one(of[0], of[1])
            .containers()
            .forEach(container ->
                container
                    .path("env")
                    .forEach(variable -> {
                      String name = variable.path("name").asText();
                      if (name.startsWith("BANGFU_")) {
                        assertTrue(
                            all.contains("${" + name + ":"), () -> pods + " reads no " + name);
                      }
                    }));
      }
    }
  }

  static String variable(Manifest workload, String name) {
    return workload
        .containers()
        .flatMap(container -> Manifest.each(container.path("env")))
        .filter(variable -> variable.path("name").asText().equals(name))
        .map(variable -> variable.path("value").asText())
        .findFirst()
        .orElse("");
  }
}
