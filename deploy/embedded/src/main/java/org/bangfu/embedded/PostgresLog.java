package org.bangfu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a server says, and what the one before it said. */
record PostgresLog(Path file) {
  private static final int LAST_LINES = 4;

  static PostgresLog in(DataFolder folder) {
    return new PostgresLog(folder.resolve("postgres.log"));
  }

  void beginAnew() throws IOException {
    if (Files.exists(file)) {
      Files.move(
          file, file.resolveSibling("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? "no word in " + file
          : String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "see " + file;
    }
  }
}
