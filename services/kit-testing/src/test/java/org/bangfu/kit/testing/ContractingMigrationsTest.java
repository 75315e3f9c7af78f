package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A migration that takes away what an earlier build uses says which builds fit from then on. */
class ContractingMigrationsTest {
  /** The first that could say so; what came before was never released. */
  private static final String SINCE = "V20261201_0100__say";

  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "\\bdrop\\s+(table|column|view|function|type)\\b|\\brename\\b|\\bset\\s+not\\s+null\\b"
              + "|\\balter\\s+column\\s+\\w+\\s+type\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SAYS_SO =
      Pattern.compile("select\\s+fits_from\\('[0-9]{8}\\.[0-9]{4}', '[^']+'\\)");

  @Test
  void sayWhichBuildsFit() throws IOException {
    assertEquals(List.of(), migrations().filter(file -> isSilent(text(file))).toList());
  }

  @Test
  void whatTakesAwayIsKnown() {
    assertTrue(isSilent("alter table household drop column old_name;"));
    assertTrue(isSilent("alter table household rename column old_name to name;"));
    assertTrue(isSilent("alter table household alter column name set not null;"));
    assertFalse(isSilent("alter table household add column name text;"));
    assertFalse(isSilent("-- later, drop table household_old\ncreate table note (id uuid);"));
    assertFalse(
        isSilent(
            "drop table household_old; select fits_from('20270101.1000', 'household_old is gone');"));
  }

  private static boolean isSilent(String sql) {
    String said = sql.replaceAll("(?m)--.*$", "");
    return TAKES_AWAY.matcher(said).find() && !SAYS_SO.matcher(said).find();
  }

  private static Stream<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.root().resolve("services"))) {
      return files
          .filter(file -> file.toString().contains("src/main/resources/db/"))
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> file.getFileName().toString().compareTo(SINCE) > 0)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
