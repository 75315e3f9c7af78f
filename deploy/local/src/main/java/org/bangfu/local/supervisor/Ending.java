package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.suite.SuiteException;

/** What is said of a process that ended without being asked to. */
final class Ending {

  /** With which a service refuses what starting it again does not mend, such as a newer schema. */
  private static final int REFUSED = 78;

  /** As many bytes as hold a last line. */
  private static final int END = 64 * 1024;

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
    List<String> said = endOf(log).lines().filter(line -> !line.isBlank()).toList();
    throw new SuiteException(
        said.isEmpty() ? "It was refused without a word; see " + log + "." : said.getLast());
  }

  /** A log may be long, and cut within a character. */
  private static String endOf(Path log) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(log)) {
      channel.position(Math.max(0, channel.size() - END));
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
