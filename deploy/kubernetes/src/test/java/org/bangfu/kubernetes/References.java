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
      // a container's variables
      add(named, node.path("secretKeyRef"), "name", "key");
      whole(named, node.path("secretRef"));
      // a volume
      items(named, node.path("secret"), "secretName");
      node.at("/projected/sources").forEach(source -> items(named, source.path("secret"), "name"));
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
    });
    return named;
  }

  static Set<String> configMaps(Manifest manifest) {
    Set<String> named = new TreeSet<>();
    manifest.walk((pointer, node) -> {
      add(named, node.path("configMapKeyRef"), "name", "key");
      whole(named, node.path("configMapRef"));
      // a volume, or a part of one
      items(named, node.path("configMap"), "name");
      node.path("caCertificateRefs").forEach(ca -> named.add(text(ca, "name") + " ca.crt"));
    });
    return named;
  }

  /**
   * Of whatever is taken whole nobody can say which keys are needed, so that nobody declares it.
   */
  private static void whole(Set<String> named, JsonNode reference) {
    if (reference.has("name")) {
      named.add(
          text(reference, "name")
              + (reference.path("optional").asBoolean() ? " (optional)" : " (all)"));
    }
  }

  private static void items(Set<String> named, JsonNode files, String name) {
    if (!files.has(name)) {
      return;
    }
    if (files.path("items").isEmpty()) {
      named.add(text(files, name) + " (all)");
    }
    files.path("items").forEach(item -> named.add(text(files, name) + " " + text(item, "key")));
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
