package org.bangfu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Objects that are applied together: the base as its files say, or an overlay as it is rendered.
 */
record ManifestSet(String title, List<Manifest> manifests) {
  static final YAMLMapper YAML = new YAMLMapper();

  /** The base always, and the overlays where kubectl is there to render them. */
  static List<ManifestSet> all() {
    List<ManifestSet> sets = new ArrayList<>(List.of(base()));
    if (Kubectl.found().isPresent()) {
      sets.addAll(Overlays.RENDERED.sets());
    }
    return sets;
  }

  static ManifestSet base() {
    try (Stream<Path> files = Files.walk(Repository.kubernetes("base"))) {
      List<Manifest> manifests = new ArrayList<>();
      for (Path file : files.filter(ManifestSet::isManifest).sorted().toList()) {
        manifests.addAll(read(Files.readString(file)));
      }
      return new ManifestSet("base", manifests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isManifest(Path file) {
    return file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml");
  }

  static List<Manifest> read(String documents) throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
      while (values.hasNext()) {
        manifests.add(new Manifest(values.next()));
      }
    }
    return manifests;
  }

  boolean isRendered() {
    return !title.equals("base");
  }

  Stream<Manifest> of(String kind) {
    return manifests.stream().filter(manifest -> manifest.is(kind));
  }

  Manifest one(String kind, String name) {
    return of(kind)
        .filter(manifest -> manifest.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(title + " has no " + kind + " " + name));
  }

  /** Those whose pods this repository writes itself. */
  Stream<Manifest> workloads() {
    return Stream.concat(of("Deployment"), of("Job"));
  }

  @Override
  public String toString() {
    return title;
  }
}
