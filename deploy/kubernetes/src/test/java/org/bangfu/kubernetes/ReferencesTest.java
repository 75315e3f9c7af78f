package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is named is there: declared as the installation's, or made by an operator. */
class ReferencesTest {

  @ParameterizedTest
  @MethodSource("org.bangfu.kubernetes.ManifestSet#all")
  void everySecretIsDeclaredOrMade(ManifestSet set) throws IOException {
    Set<String> named = new TreeSet<>();
    set.manifests().forEach(manifest -> named.addAll(References.secrets(manifest)));
    Set<String> declared = declared("secrets");
    named.removeIf(secret -> isMade(set, secret));
    assertEquals(declared, named);
  }

  @ParameterizedTest
  @MethodSource("org.bangfu.kubernetes.ManifestSet#all")
  void everyConfigMapIsDeclaredOrMade(ManifestSet set) throws IOException {
    Set<String> named = new TreeSet<>();
    set.manifests().forEach(manifest -> named.addAll(References.configMaps(manifest)));
    Set<String> there = declared("configMaps");
    assertTrue(named.containsAll(there), () -> "nobody names all of " + there);
    if (set.isRendered()) {
      set.of("ConfigMap")
          .forEach(map ->
              map.json()
                  .path("data")
                  .fieldNames()
                  .forEachRemaining(key -> there.add(map.name() + " " + key)));
    } else {
      Overlays.installation().keySet().forEach(key -> there.add("installation " + key));
      there.add("keycloak-realm bangfu-realm.json");
    }
    named.removeAll(there);
    assertEquals(Set.of(), named);
  }

  @ParameterizedTest
  @MethodSource("org.bangfu.kubernetes.ManifestSet#all")
  void everyServiceAccountAndBackendIsThere(ManifestSet set) {
    set.workloads()
        .forEach(workload ->
            set.one(
                "ServiceAccount", workload.podTemplate().at("/spec/serviceAccountName").asText()));
    set.of("HTTPRoute")
        .flatMap(route -> route.all("backendRefs").stream())
        .flatMap(Manifest::each)
        .forEach(backend -> set.one("Service", backend.path("name").asText()));
    set.of("ScheduledBackup")
        .forEach(backup -> set.one("Cluster", backup.spec().at("/cluster/name").asText()));
    set.of("Pooler")
        .forEach(pooler -> set.one("Cluster", pooler.spec().at("/cluster/name").asText()));
    set.of("Cluster")
        .flatMap(cluster -> cluster.all("barmanObjectName").stream())
        .forEach(store -> set.one("ObjectStore", store.asText()));
  }

  /** Ways in which nothing here is named, and of which nothing would be seen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{envFrom: [{secretRef: {name: a}}]} | a (all)",
        "{envFrom: [{secretRef: {name: a, optional: true}}]} | a (optional)",
        "{volumes: [{secret: {secretName: a}}]} | a (all)",
        "{volumes: [{secret: {secretName: a, items: [{key: b}]}}]} | a b",
        "{volumes: [{projected: {sources: [{secret: {name: a}}]}}]} | a (all)",
        "{volumes: [{projected: {sources: [{secret: {name: a, items: [{key: b}]}}]}}]} | a b"
      })
  void howeverASecretIsNamed(String pod, String named) throws IOException {
    Manifest manifest = ManifestSet.read(pod).getFirst();
    assertEquals(Set.of(named), References.secrets(manifest));
    Manifest map =
        ManifestSet.read(
                pod.replace("secretRef", "configMapRef")
                    .replace("secretName", "name")
                    .replace("secret:", "configMap:"))
            .getFirst();
    assertEquals(Set.of(named), References.configMaps(map));
  }

  @Test
  void noSecretIsCommittedAndNothingSecretStandsInClear() {
    Pattern secret = Pattern.compile("(?i)password|secret|_keys?$|jaas|credential");
    Pattern name = Pattern.compile("(?i)certificate|_key_files?$|location");
    for (Manifest manifest : ManifestSet.base().manifests()) {
      assertFalse(manifest.is("Secret"), manifest::toString);
      manifest.walk((pointer, node) -> {
        String variable = node.path("name").asText();
        if (node.has("value") && secret.matcher(variable).find()) {
          assertTrue(name.matcher(variable).find(), () -> manifest + pointer + " is in clear");
        }
      });
      manifest
          .all("value")
          .forEach(value -> assertFalse(value.asText().contains("password="), manifest::toString));
      manifest
          .all("database.password")
          .forEach(value -> assertTrue(value.asText().startsWith("${env:"), manifest::toString));
    }
  }

  private static Set<String> declared(String what) throws IOException {
    JsonNode all =
        ManifestSet.YAML.readTree(Files.readString(Repository.kubernetes("parameters.yaml")));
    Set<String> declared = new TreeSet<>();
    all.path(what)
        .properties()
        .forEach(entry -> {
          assertFalse(entry.getValue().path("what").asText().isEmpty(), entry::getKey);
          if (entry.getValue().path("optional").asBoolean()) {
            declared.add(entry.getKey() + " (optional)");
          }
          entry
              .getValue()
              .path("keys")
              .forEach(key -> declared.add(entry.getKey() + " " + key.asText()));
        });
    return declared;
  }

  private static boolean isMade(ManifestSet set, String secret) {
    return made(set).contains(secret);
  }

  /** What Strimzi and CloudNativePG make beside their objects. */
  private static Set<String> made(ManifestSet set) {
    Set<String> made =
        set.of("Kafka")
            .map(kafka -> kafka.name() + "-cluster-ca-cert ca.crt")
            .collect(Collectors.toCollection(TreeSet::new));
    made.add("events-cluster-ca-cert *.crt");
    String prefix =
        set.one("Kafka", "events").spec().at("/entityOperator/userOperator/secretPrefix").asText();
    set.of("KafkaUser")
        .forEach(user -> {
          made.add(prefix + user.name() + " password");
          made.add(prefix + user.name() + " sasl.jaas.config");
        });
    set.of("Cluster").forEach(cluster -> made.add(cluster.name() + "-ca ca.crt"));
    return made;
  }
}
