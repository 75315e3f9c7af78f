package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is written leads somewhere: links between pages, and the pages of the documentation site.
 */
class PagesTest {
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".bangfu", ".git");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)\\s]*)?\\)");
  private static final Pattern PAGE = Pattern.compile("'([\\w/.-]+\\.md)':");

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    assertEquals(List.of(), pages().flatMap(PagesTest::broken).toList());
  }

  @Test
  void theSiteKnowsPagesThatAreThere() throws IOException {
    Path words = Repository.root().resolve("deploy/docs/words.mjs");
    List<String> named =
        PAGE.matcher(Files.readString(words)).results().map(page -> page.group(1)).toList();
    assertTrue(named.size() > 20, named::toString);
    assertEquals(
        List.of(),
        named.stream().filter(page -> !Files.exists(Repository.root().resolve(page))).toList());
    // in both languages
    assertEquals(0, named.stream().distinct().count() * 2 - named.size(), named::toString);
  }

  private static Stream<String> broken(Path page) {
    try {
      return LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
          .results()
          .map(PagesTest::target)
          .filter(target -> !target.matches("[a-z]+:.*"))
          .filter(target -> !Files.exists(page.resolveSibling(target)))
          .map(target -> Repository.root().relativize(page) + " to " + target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(MatchResult link) {
    return link.group(1);
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> files =
        Files.find(
            Repository.root(),
            12,
            (file, attributes) -> file.toString().endsWith(".md") && isOurs(file))) {
      return files.sorted().toList().stream();
    }
  }

  private static boolean isOurs(Path file) {
    for (Path part : Repository.root().relativize(file)) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
