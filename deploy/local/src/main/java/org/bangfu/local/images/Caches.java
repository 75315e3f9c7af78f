package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bangfu.local.suite.SuiteException;

/**
 * The ahead-of-time caches of images. A recording never comes out the same twice, so that one is
 * kept for as long as nothing of what it was made from changes: Java, libraries, what is ours, the
 * flags.
 */
final class Caches {
  private final Path kept;
  private final Path roots;
  private final Map<String, Path> files = new TreeMap<>();

  Caches(ImageFolder folder) {
    this.kept = folder.caches();
    this.roots = folder.roots();
  }

  /** Says of which layers a service's cache is. */
  void expect(String service, List<Layer> layers, List<String> flags) {
    String of = layers.stream().map(Layer::diffId).toList() + " " + flags;
    String key = Sha256.hex(Sha256.of(of)).substring(0, 16);
    files.put(service, kept.resolve(service + "-" + key + ".aot"));
  }

  /** Those that have to be recorded. */
  Set<String> missing() {
    Map<String, Path> missing = new TreeMap<>(files);
    missing.values().removeIf(Files::exists);
    return missing.keySet();
  }

  /**
   * Records those that are missing.
   *
   * @param java cut for the images
   */
  void record(
      Map<String, ServiceProgram> programs, JavaRuntime java, Recorder recorder, Instant time)
      throws IOException, InterruptedException {
    Set<String> missing = missing();
    if (missing.isEmpty()) {
      return;
    }
    Tree.delete(roots);
    for (String service : missing) {
      ServiceProgram program = Objects.requireNonNull(programs.get(service), service);
      Path root = roots.resolve(service);
      Files.createDirectories(root);
      program.libraries().layOut(root, time);
      program.application(false).layOut(root, time);
      Files.createSymbolicLink(root.resolve(ServiceProgram.JAVA), java.home());
    }
    recordAtNobodysPlace(recorder, missing);
    Files.createDirectories(kept);
    for (String service : missing) {
      Path recorded = roots.resolve(service).resolve(ServiceProgram.CACHE);
      if (!Files.exists(recorded)) {
        throw new SuiteException(
            "%s left no ahead-of-time cache; --without-cache makes its image without one."
                .formatted(service));
      }
      forgetEarlier(service);
      Files.move(recorded, file(service));
    }
    Tree.delete(roots);
  }

  /**
   * A cache keeps the path of each jar that it was recorded from: not that of somebody's checkout.
   */
  private void recordAtNobodysPlace(Recorder recorder, Set<String> missing)
      throws IOException, InterruptedException {
    Path place = Files.createTempDirectory("bangfu-");
    Path link = place.resolve("images");
    try {
      Files.createSymbolicLink(link, roots.toAbsolutePath());
      recorder.record(link, missing);
    } finally {
      Files.deleteIfExists(link);
      Files.delete(place);
    }
  }

  private void forgetEarlier(String service) throws IOException {
    try (var earlier = Files.newDirectoryStream(kept, service + "-*.aot")) {
      for (Path file : earlier) {
        Files.delete(file);
      }
    }
  }

  private Path file(String service) {
    Path file = files.get(service);
    if (file == null) {
      throw new IllegalStateException("Nobody expects a cache of " + service);
    }
    return file;
  }

  Tree tree(String service) {
    return new Tree().copy(ServiceProgram.CACHE, file(service));
  }
}
