package org.bangfu.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.supervisor.AheadOfTime;

/**
 * The preparation of a build beside a suite that runs: nobody waits for it, and it takes only what
 * the suite leaves.
 */
record LaterPreparation(Path checkout, Terminal terminal) {

  /** The script says so when nothing is prepared yet. */
  private static final String WANTED = "bangfu.prepare.later";

  /** What the training takes beside the suite, in kB, with something to spare. */
  private static final long MEMORY = 4L << 20;

  /** Begins it where it is wanted and there is room for it. */
  void begin() {
    if (!Boolean.getBoolean(WANTED) || !AheadOfTime.isPossible() || availableMemory() < MEMORY) {
      return;
    }
    Path log = checkout.resolve(".bangfu/prepare.log");
    // in a process group of its own: Ctrl-C ends the suite, and not this
    List<String> command =
        List.of(
            "bash",
            "-c",
            "set -m; log=$1; shift; nohup nice -n 19 \"$@\" </dev/null >\"$log\" 2>&1 &",
            "bangfu",
            log.toString(),
            checkout.resolve("bangfu").toString(),
            "prepare");
    try {
      Files.createDirectories(log.getParent());
      new ProcessBuilder(command).redirectErrorStream(true).start();
      terminal.say(
          "What makes later starts fast is recorded in the background, some minutes at the lowest"
              + " priority; its log is %s.".formatted(log));
    } catch (IOException e) {
      terminal.say("Later starts can't be prepared: " + e.getMessage());
    }
  }

  /** Where the system does not tell, there is enough. */
  private static long availableMemory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("MemAvailable:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
    return Long.MAX_VALUE;
  }
}
