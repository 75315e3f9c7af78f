package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.suite.SuiteException;

/** What is said of a process that ended without being asked to. */
final class Ending {

  /** With which a service refuses what starting it again does not mend, such as a newer schema. */
  private static final int REFUSED = 78;

  private Ending() {}

  /**
   * The rest of a sentence.
   *
   * @param log to which it wrote why as its last line, if it refused
   * @throws SuiteException with that line
   */
  static String of(int status, Path log) throws IOException {
    if (status != REFUSED) {
      return "ended unexpectedly with status " + status;
    }
    List<String> said = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    throw new SuiteException(
        said.isEmpty() ? "It was refused without a word; see " + log + "." : said.getLast());
  }
}
