package org.bangfu.local.suite;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A built program in a place of its own. A suite that ran from the build's folders would lose its
 * classes when somebody builds beside it. The place is the same for everybody who starts the same
 * build, for a JVM reads its ahead-of-time cache only where it finds the classes in the same place.
 */
public final class StagedProgram {

  private StagedProgram() {}

  /**
   * Gives the place of a program, and puts it there where it is not yet.
   *
   * @param parent of all programs
   * @param files what it is made of, by the name that each has in its place
   */
  public static Path place(Path parent, String name, Map<String, Path> files) throws IOException {
    Path place = parent.resolve(name + "-" + version(files));
    if (!Files.isDirectory(place)) {
      Path fresh = Files.createTempDirectory(Files.createDirectories(parent), "staging-");
      for (Map.Entry<String, Path> file : files.entrySet()) {
        Path target = fresh.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        stageFile(file.getValue(), target);
      }
      try {
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        clear(fresh);
        if (!Files.isDirectory(place)) {
          throw e;
        } // another suite of this checkout was faster
      }
      clearEarlier(parent, name, place);
    }
    return place;
  }

  /** The files of a folder by their names in it. */
  public static Map<String, Path> filesOf(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> walked = Files.walk(folder)) {
      walked
          .filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString(), file));
    }
    return files;
  }

  private static String version(Map<String, Path> files) throws IOException {
    CRC32 all = new CRC32();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      String stamp =
          "%s %d %d\n"
              .formatted(
                  file.getKey(),
                  Files.size(file.getValue()),
                  Files.getLastModifiedTime(file.getValue()).toMillis());
      all.update(stamp.getBytes(StandardCharsets.UTF_8));
    }
    return "%08x".formatted(all.getValue());
  }

  /** The one before stays: a suite that runs may start it again. */
  private static void clearEarlier(Path parent, String name, Path place) throws IOException {
    List<Path> earlier;
    try (Stream<Path> all = Files.list(parent)) {
      earlier =
          all.filter(other -> other.getFileName().toString().matches(name + "-[0-9a-f]{8}"))
              .filter(other -> !other.equals(place))
              .sorted(
                  Comparator.comparing((Path other) -> other.toFile().lastModified()).reversed())
              .skip(1)
              .toList();
    }
    for (Path other : earlier) {
      if (!isInUse(other)) {
        clear(other);
      }
    }
  }

  private static boolean isInUse(Path place) {
    return ProcessHandle.allProcesses()
        .anyMatch(
            process -> process.info().commandLine().orElse("").contains(place + File.separator));
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
