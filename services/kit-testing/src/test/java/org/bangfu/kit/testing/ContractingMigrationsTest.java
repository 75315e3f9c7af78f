package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A migration that takes away what an earlier build uses says which builds fit from then on. */
class ContractingMigrationsTest {
  /** The first that could say so; what came before was never released. */
  private static final String SINCE = "V20261201_0100__say_which_builds_fit.sql";

  private static final String FIRST = "20261201.0100";

  /** One column or constraint of several that a statement adds. */
  private static final String PART = "(?:[^,;(]|\\([^)]*\\))*";

  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "\\bdrop\\s+(table|column|(materialized\\s+)?view|function|procedure|type|domain|sequence|default)\\b"
              + "|\\balter\\s+table\\b[^;]*\\bdrop\\s+(?!constraint\\b|not\\b|expression\\b|identity\\b)[\"\\w]"
              + "|\\brename\\b|\\bset\\s+not\\s+null\\b"
              + "|\\balter\\s+(column\\s+)?\"?\\w+\"?\\s+(set\\s+data\\s+)?type\\b",
          Pattern.CASE_INSENSITIVE);

  /** What an earlier build writes may be refused then: by a table that was there before. */
  private static final List<Pattern> NARROWS =
      Stream.of(
              "\\balter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?\"?(\\w+)[^;]*\\badd\\s+"
                  + "(?:constraint\\s+\\S+\\s+)?(?:check|unique|primary\\s+key|foreign\\s+key|exclude)\\b",
              "\\balter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?\"?(\\w+)[^;]*\\badd\\s+(?:column\\s+)"
                  + "(?!"
                  + PART
                  + "\\b(?:default|generated)\\b)"
                  + PART
                  + "\\bnot\\s+null\\b",
              "\\bcreate\\s+unique\\s+index\\b[^;]*?\\bon\\s+(?:only\\s+)?\"?(\\w+)")
          .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
          .toList();

  private static final Pattern SAYS_SO =
      Pattern.compile("select\\s+fits_from\\('([0-9]{8}\\.[0-9]{4})', '[^']+'\\)");
  private static final Pattern NO_MATTER = Pattern.compile("(?m)^-- every build fits: \\S");
  private static final Pattern NAME = Pattern.compile("V([0-9]{8})_([0-9]{4})__\\w+\\.sql");

  @Test
  void sayWhichBuildsFit() throws IOException {
    assertEquals(List.of(), migrations().filter(file -> isSilent(text(file))).toList());
  }

  @Test
  void nameAMigrationThatIsThereByThen() throws IOException {
    assertEquals(
        List.of(),
        migrations().filter(file -> isOfLater(file.getFileName().toString(), text(file))).toList());
    assertFalse(isOfLater("V20270101_1000__a.sql", "select fits_from('20270101.1000', 'a');"));
    assertTrue(isOfLater("V20270101_1000__a.sql", "select fits_from('20270101.1001', 'a');"));
    assertTrue(isOfLater("V20270101_1000__a.sql", "select fits_from('20261201.0100', 'a');"));
    assertTrue(isOfLater("R__a.sql", "create view a as select 1;"), "it has no place in the order");
  }

  @Test
  void whatTakesAwayIsKnown() {
    for (String sql :
        List.of(
            "alter table household drop column old_name;",
            "alter table household drop old_name;",
            "alter table household drop \"old_name\";",
            "alter table household rename column old_name to name;",
            "alter table household alter column name set not null;",
            "alter table household alter name drop default;",
            "alter table household alter column name type varchar(9);",
            "alter table household alter \"name\" set data type varchar(9);",
            "alter table household add column size numeric(9, 2) not null;",
            "alter table household add constraint household_size check (size > 0) not valid;",
            "create unique index concurrently household_name on household (name);",
            "drop materialized view household_sizes;",
            "drop sequence household_numbers;")) {
      assertTrue(isSilent(sql), sql);
      assertFalse(isSilent(sql + "select fits_from('20270101.1000', 'it is gone');"), sql);
      assertFalse(isSilent("-- every build fits: none has read it\n" + sql), sql);
    }
    for (String sql :
        List.of(
            "alter table household add column name text;",
            "alter table household add column size numeric(9, 2) not null default 0;",
            "alter table household alter column name drop not null;",
            "alter table household drop constraint household_size;",
            "create table note (id uuid not null); create unique index on note (id);",
            "-- later, drop table household_old\ncreate table note (id uuid);")) {
      assertFalse(isSilent(sql), sql);
    }
  }

  private static boolean isSilent(String sql) {
    String said = sql.replaceAll("(?m)--.*$", "");
    return (TAKES_AWAY.matcher(said).find() || narrows(said))
        && !SAYS_SO.matcher(said).find()
        && !NO_MATTER.matcher(sql).find();
  }

  private static boolean narrows(String said) {
    return NARROWS.stream()
        .flatMap(pattern -> pattern.matcher(said).results())
        .map(found -> Pattern.quote(found.group(1)))
        .anyMatch(table -> !said.matches("(?is).*\\bcreate\\s+table\\s+" + table + "\\b.*"));
  }

  /** No build could start on a schema that asks for a migration that nobody has. */
  private static boolean isOfLater(String file, String sql) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      return true;
    }
    String version = name.group(1) + "." + name.group(2);
    return SAYS_SO
        .matcher(sql.replaceAll("(?m)--.*$", ""))
        .results()
        .map(said -> said.group(1))
        .anyMatch(said -> said.compareTo(version) > 0 || said.compareTo(FIRST) <= 0);
  }

  private static Stream<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.walk(Repository.root().resolve("services"))) {
      return files
          .filter(file -> file.toString().contains("src/main/resources/db/"))
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> isSince(file.getFileName().toString()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isSince(String name) {
    return !name.startsWith("V") || name.compareTo(SINCE) > 0;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
