package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the tables from the law to the code against the code. */
class ComplianceTablesTest {
  private static final Path ROOT = Repository.contracts().resolveSibling("docs").getParent();
  private static final Path TABLES = ROOT.resolve("docs/compliance");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\]]+)\\]: (\\S+)$");
  private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)\\](?![:(\\[])");
  private static final Pattern PACKAGE = Pattern.compile("`(org\\.bangfu(?:\\.[a-z]+)+)`");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");
  private static final Pattern TO_BE_DONE = Pattern.compile("TBD(-\\w+)?");
  private static final Set<String> STATES =
      Set.of("held", "partly", "deployment's task", "not done");

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    TreeMap<String, String> broken = new TreeMap<>();
    for (Path table : tables()) {
      String text = Files.readString(table);
      Set<String> targets = new HashSet<>(all(LINK, text, 1));
      targets.addAll(all(DEFINITION, text, 2));
      for (String target : targets) {
        if (!Files.exists(TABLES.resolve(target.replaceFirst("#.*", "")))) {
          broken.put(table.getFileName() + ": " + target, "no such path");
        }
      }
      Set<String> undefined = new HashSet<>(all(REFERENCE, text, 1));
      undefined.removeAll(all(DEFINITION, text, 1));
      undefined.forEach(name -> broken.put(table.getFileName() + ": " + name, "not defined"));
    }
    assertEquals(new TreeMap<>(), broken);
  }

  @Test
  void everyTestAndPackageExists() throws IOException {
    Sources sources = Sources.of(ROOT);
    Set<String> missing = new TreeSet<>();
    for (Path table : tables()) {
      String text = Files.readString(table);
      missing.addAll(all(TEST, text, 1));
      missing.addAll(all(PACKAGE, text, 1));
    }
    assertFalse(missing.isEmpty(), "no test is named at all");
    missing.removeAll(sources.tests);
    missing.removeAll(sources.packages);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyRowHasItsTestAndItsState() throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (Path table : tables()) {
      if (table.endsWith("README.md")) {
        continue;
      }
      for (String line : Files.readAllLines(table)) {
        if (!line.startsWith("| ")
            || line.startsWith("| clause |")
            || line.startsWith("| article |")) {
          continue;
        }
        rows++;
        String[] cells = line.substring(1).split("\\|");
        boolean named =
            cells.length == 5
                && (cells[3].strip().equals("–")
                    || TEST.matcher(cells[3]).find()
                    || TO_BE_DONE.matcher(cells[3]).find())
                && STATES.stream().anyMatch(cells[4].strip()::startsWith);
        if (!named) {
          wrong.add(table.getFileName() + ": " + line);
        }
      }
    }
    assertTrue(rows > 100, "the tables are read");
    assertEquals(List.of(), wrong);
  }

  @Test
  void nothingIsLeftToBeFilledIn() throws IOException {
    Set<String> open = new TreeSet<>();
    for (Path table : tables()) {
      all(TO_BE_DONE, Files.readString(table), 0)
          .forEach(word -> open.add(table.getFileName() + ": " + word));
    }
    assertEquals(Set.of(), open);
  }

  private static List<Path> tables() throws IOException {
    try (var files = Files.list(TABLES)) {
      List<Path> tables = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      assertFalse(tables.isEmpty());
      return tables;
    }
  }

  private static List<String> all(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(group)).toList();
  }

  /** What there is in the checkout: simple names of tests, and packages with code. */
  private record Sources(Set<String> tests, Set<String> packages) {
    static Sources of(Path root) throws IOException {
      Sources sources = new Sources(new HashSet<>(), new HashSet<>());
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              String name = folder.getFileName().toString();
              return name.equals("target") || name.startsWith(".")
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              sources.add(root.relativize(file).toString());
              return FileVisitResult.CONTINUE;
            }
          });
      return sources;
    }

    private void add(String path) {
      if (path.endsWith("Test.java") && path.contains("src/test/java/")) {
        tests.add(path.replaceAll(".*/|\\.java$", ""));
      } else if (path.endsWith(".java") && path.contains("src/main/java/")) {
        packages.add(path.replaceAll(".*src/main/java/|/[^/]*$", "").replace('/', '.'));
      }
    }
  }
}
