package org.bangfu.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.local.faults.Topics;
import org.bangfu.local.suite.SuiteService;

/**
 * Looks for people where none may be: in topics and logs, and in the bytes that PostgreSQL has on
 * its disk, tables, indexes and write-ahead log alike. Every person of the sample county has an ID
 * number that begins with 999999 and a phone that begins with 10, as no real one does.
 */
final class PersonalDataScan {
  private static final Pattern ID_NUMBER = Pattern.compile("999999[0-9]{11}[0-9X]");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9a-zA-Z.-])10[0-9]{9}(?![0-9a-zA-Z-])");

  /** A text of eleven bytes in a row of a table is preceded by this byte. */
  private static final Pattern STORED_PHONE = Pattern.compile("\u001910[0-9]{9}(?![0-9])");

  private final RunningSuite suite;

  PersonalDataScan(RunningSuite suite) {
    this.suite = suite;
  }

  /** The names of all people, as the services that own them have them. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    names.addAll(suite.database(SuiteService.HOUSEHOLD_REGISTRY).column("select name from member"));
    names.addAll(
        suite.database(SuiteService.HOUSEHOLD_REGISTRY).column("select name from manager"));
    names.addAll(
        suite
            .database(SuiteService.NEEDS_AND_DONATIONS)
            .column("select name from helper where kind = 'PERSON'"));
    return names;
  }

  /** Where topics hold an ID number, a phone or a name. */
  List<String> inTopics(Set<String> names) {
    List<String> found = new ArrayList<>();
    Topics.read(
        suite.bootstrapServers(),
        Topics.EVENTS,
        record -> {
          String value = record.value();
          if (ID_NUMBER.matcher(value).find()
              || PHONE.matcher(value).find()
              || names.stream().anyMatch(name -> value.contains('"' + name + '"'))) {
            found.add(record.topic() + " at " + record.offset());
          }
        });
    return found;
  }

  /** Where logs of any part hold an ID number, a phone or a name. */
  List<String> inLogs(Set<String> names) {
    List<String> found = new ArrayList<>();
    for (Path file : files(suite.folder().data(), ".log")) {
      String log = text(file, StandardCharsets.UTF_8);
      log.lines()
          .filter(line ->
              ID_NUMBER.matcher(line).find()
                  || PHONE.matcher(line).find()
                  || names.stream().anyMatch(line::contains))
          .limit(3)
          .forEach(line -> found.add(file.getFileName() + ": " + line));
    }
    return found;
  }

  /**
   * Which files of PostgreSQL hold an ID number, a phone or one of the texts.
   *
   * @param texts that are told in confidence, such as the reasons of needs and the names of buyers
   */
  List<String> onDisk(Set<String> texts) {
    suite.database(SuiteService.HOUSEHOLD_REGISTRY).run("checkpoint");
    List<String> bytes =
        texts.stream()
            .map(text ->
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .toList();
    List<String> found = new ArrayList<>();
    int scanned = 0;
    for (Path file : files(suite.folder().postgres(), "")) {
      if (!file.toString().contains("/base/") && !file.toString().contains("/pg_wal/")) {
        continue;
      }
      scanned++;
      String content = text(file, StandardCharsets.ISO_8859_1);
      if (ID_NUMBER.matcher(content).find()) {
        found.add(file + " holds an ID number");
      }
      if (STORED_PHONE.matcher(content).find()) {
        found.add(file + " holds a phone");
      }
      bytes.stream()
          .filter(content::contains)
          .limit(1)
          .forEach(text -> found.add(file + " holds a text that was told in confidence"));
    }
    if (scanned < 100) {
      throw new AssertionError("only " + scanned + " files of PostgreSQL were found");
    }
    return found;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file, java.nio.charset.Charset charset) {
    try {
      return new String(Files.readAllBytes(file), charset);
    } catch (NoSuchFileException e) {
      // the server has just removed or renamed it
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
