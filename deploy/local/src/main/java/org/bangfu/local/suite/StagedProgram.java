package org.bangfu.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A built program in a place of its own. A suite that ran from the build's folders would lose its
 * classes when somebody builds beside it.
 */
public final class StagedProgram {

  private StagedProgram() {}

  /** Puts the files of a folder, or one file, under a name into an empty place. */
  public static void stage(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          stageFile(file, target);
        }
      }
    }
  }

  private static void stageFile(Path file, Path target) throws IOException {
    String name = file.getFileName().toString();
    // the build replaces libraries as a whole, but writes into its own jars
    boolean library = file.toString().contains("/lib/") && !name.contains("SNAPSHOT");
    if (library) {
      try {
        Files.createLink(target, file);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        // another disk: it is copied below
        Files.deleteIfExists(target);
      }
    }
    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Empties the place, which nobody uses any more. */
  public static void clear(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(place)) {
      paths = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
