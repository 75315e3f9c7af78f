package org.bangfu.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that does not fit three screens speaks of more than one thing. Those that stood when the
 * rule came are in a list, each with its length: they may get shorter, and then the list does.
 */
final class FileSizes {
  private static final int MOST_LINES = 200;

  private FileSizes() {}

  /**
   * Fails with every file of a module that is longer than it may be.
   *
   * @param module its folder
   */
  static void check(Path module) {
    Map<String, Long> allowed = allowed();
    Map<String, Long> lengths = lengths(module.resolve("src/main/java"));
    List<String> wrong =
        lengths.entrySet().stream()
            .filter(file ->
                file.getValue() > MOST_LINES
                    ? file.getValue() > allowed.getOrDefault(file.getKey(), (long) MOST_LINES)
                    : allowed.containsKey(file.getKey()))
            .map(file -> file.getKey() + " has " + file.getValue() + " lines")
            .toList();
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "a file has "
              + MOST_LINES
              + " lines at most, or as many as larger-files.txt allows it, which has none that fits: "
              + wrong);
    }
  }

  private static Map<String, Long> lengths(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      Map<String, Long> lengths = new TreeMap<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          lengths.put(sources.relativize(file).toString(), lines.count());
        }
      }
      return lengths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Long> allowed() {
    try (InputStream list = FileSizes.class.getResourceAsStream("/larger-files.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(words -> words[1], words -> Long.valueOf(words[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
