package org.bangfu.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Overlays as kubectl renders them from a copy of the checkout's folders, with an installation
 * whose names resolve nowhere.
 */
final class Overlays {
  static final Overlays RENDERED = new Overlays();
  static final List<String> NAMES = List.of("county", "province", "nation");
  private static final String DIGEST = "@sha256:" + "0".repeat(64);

  private List<ManifestSet> sets;

  synchronized List<ManifestSet> sets() {
    if (sets == null) {
      sets = NAMES.stream().map(Overlays::set).toList();
    }
    return sets;
  }

  private static ManifestSet set(String overlay) {
    try {
      Kubectl.Answer answer = render(overlay, installation());
      if (answer.status() != 0) {
        throw new AssertionError(overlay + " is not rendered: " + answer.errors());
      }
      return new ManifestSet(overlay, ManifestSet.read(answer.out()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** With a value for every key of the example. */
  static Map<String, String> installation() throws IOException {
    Map<String, String> values = new TreeMap<>();
    for (String line :
        Files.readAllLines(Repository.kubernetes("installation/installation.env.example"))) {
      if (line.endsWith("=")) {
        String key = line.substring(0, line.length() - 1);
        values.put(key, value(key));
      }
    }
    return values;
  }

  private static String value(String key) {
    String name = key.toLowerCase().replace('_', '-');
    return switch (key) {
      case "BACKUP_ENDPOINT" -> "https://store.invalid";
      case "BACKUP_PATH" -> "s3://backups";
      case "GATEWAY" -> "gateways/public";
      case "TRUSTED_PROXIES" -> "192.0.2.0/24";
      default ->
          key.endsWith("_IMAGE")
              ? "registry.invalid/" + name + (key.equals("POSTGRES_IMAGE") ? ":18.4" : "") + DIGEST
              : key.endsWith("_HOST") ? name + ".invalid" : name;
    };
  }

  /** An empty map for no file at all. */
  static Kubectl.Answer render(String overlay, Map<String, String> installation)
      throws IOException, InterruptedException {
    Path copy = Files.createTempDirectory("overlays");
    try {
      for (String part : List.of("base", "installation", "overlays")) {
        copy(Repository.kubernetes(part), copy.resolve("deploy/kubernetes/" + part));
      }
      copy(Repository.root().resolve("deploy/keycloak"), copy.resolve("deploy/keycloak"));
      Path file = copy.resolve("deploy/kubernetes/installation/installation.env");
      Files.deleteIfExists(file);
      if (!installation.isEmpty()) {
        Files.writeString(
            file,
            installation.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining()));
      }
      return Kubectl.found()
          .orElseThrow()
          .kustomize(copy.resolve("deploy/kubernetes/overlays/" + overlay));
    } finally {
      for (Path path : paths(copy).reversed()) {
        Files.delete(path);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path path : paths(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }

  private static List<Path> paths(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return new ArrayList<>(paths.toList());
    }
  }
}
