package org.bangfu.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Removes what a test run wrote. */
final class TemporaryFolders {
  private TemporaryFolders() {}

  /** Deletes what it can; what it cannot, the system's own cleaning takes. */
  static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | java.io.UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
