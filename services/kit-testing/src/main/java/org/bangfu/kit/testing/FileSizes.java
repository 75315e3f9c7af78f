package org.bangfu.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that does not fit three screens speaks of more than one thing, and a module of which a
 * tenth is long has no small files. What stood when the rules came is in two lists with its length:
 * it may get shorter, and then the list does.
 */
final class FileSizes {
  private static final long MOST_LINES = 200;
  private static final long MOST_OF_NINE_IN_TEN = 110;

  private FileSizes() {}

  /**
   * Fails with every file of a module that is longer than it may be, and with the module if more
   * than a tenth of its files are.
   *
   * @param module its folder
   */
  static void check(Path module) {
    Map<String, Long> lengths = lengths(module.resolve("src/main/java"));
    Map<String, Long> files = listed("larger-files.txt");
    List<String> wrong = new ArrayList<>();
    lengths.forEach((file, lines) -> {
      if (isWrong(lines, MOST_LINES, files.get(file))) {
        wrong.add(file + " has " + lines + " lines");
      }
    });
    String name = module.toAbsolutePath().normalize().getFileName().toString();
    long tenth = ofNineInTen(lengths);
    if (isWrong(tenth, MOST_OF_NINE_IN_TEN, listed("larger-modules.txt").get(name))) {
      wrong.add("a tenth of " + name + " has " + tenth + " lines or more");
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "a file has "
              + MOST_LINES
              + " lines at most and nine in ten have "
              + MOST_OF_NINE_IN_TEN
              + ", or as many as larger-files.txt and larger-modules.txt allow, which name none that"
              + " fits: "
              + wrong);
    }
  }

  private static boolean isWrong(long lines, long most, @Nullable Long allowed) {
    return lines > most ? allowed == null || lines > allowed : allowed != null;
  }

  /** The length that nine in ten files do not exceed; what only describes a package is none. */
  private static long ofNineInTen(Map<String, Long> lengths) {
    List<Long> sorted =
        lengths.entrySet().stream()
            .filter(file -> !file.getKey().endsWith("package-info.java"))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * 9 + 9) / 10 - 1);
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

  private static Map<String, Long> listed(String name) {
    try (InputStream list = FileSizes.class.getResourceAsStream("/" + name)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(words -> words[1], words -> Long.valueOf(words[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
