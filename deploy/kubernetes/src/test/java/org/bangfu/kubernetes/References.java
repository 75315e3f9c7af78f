package org.bangfu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an object names, in each of the ways in which Kubernetes and the operators do; "name key".
 */
final class References {
  private References() {}

  static Set<String> secrets(Manifest manifest) {
    Set<String> named = new TreeSet<>();
    manifest.walk((pointer, node) -> {
      // a container's variable
      add(named, node.path("secretKeyRef"), "name", "key");
      add(named, node.path("secretKeyRef"), "name", "key");
      // a volume
      node.at("/secret/items")
          .forEach(
              item -> named.add(node.at("/secret/secretName").asText() + " " + text(item, "key")));
      // Strimzi
      add(named, node.path("passwordSecret"), "secretName", "password");
      node.path("trustedCertificates")
          .forEach(
              trusted -> named.add(text(trusted, "secretName") + " " + text(trusted, "pattern")));
      // CloudNativePG: a role's are user and password
      both(named, node.at("/initdb/secret"));
      both(named, node.path("passwordSecret"));
      add(named, node.at("/s3Credentials/accessKeyId"), "name", "key");
      add(named, node.at("/s3Credentials/secretAccessKey"), "name", "key");
      if (node.path("secretRef").path("optional").asBoolean()) {
        named.add(text(node.path("secretRef"), "name") + " (optional)");
      }
    });
    return named;
  }

  static Set<String> configMaps(Manifest manifest) {
    Set<String> named = new TreeSet<>();
    manifest.walk((pointer, node) -> {
      add(named, node.path("configMapKeyRef"), "name", "key");
      node.at("/configMap/items")
          .forEach(
              item -> named.add(node.at("/configMap/name").asText() + " " + text(item, "key")));
      node.path("caCertificateRefs").forEach(ca -> named.add(text(ca, "name") + " ca.crt"));
    });
    return named;
  }

  private static void both(Set<String> named, JsonNode reference) {
    if (reference.has("name")) {
      named.add(text(reference, "name") + " username");
      named.add(text(reference, "name") + " password");
    }
  }

  private static void add(Set<String> named, JsonNode reference, String name, String key) {
    if (reference.has(name) && reference.has(key)) {
      named.add(text(reference, name) + " " + text(reference, key));
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
