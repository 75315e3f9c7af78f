package org.bangfu.local.supervisor;

import java.time.Duration;
import java.util.List;
import org.bangfu.embedded.RunningProcess;
import org.bangfu.local.suite.SuiteFolder;

/**
 * Services that a killed supervisor left running. Each of ours carries its data folder as a mark on
 * its command line, so no other process can be taken for one, whatever number it has.
 */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Leftovers() {}

  static String mark(SuiteFolder folder) {
    return "-Dbangfu.data=" + folder.data();
  }

  /** Those that run now; call only while holding the folder's lock. */
  public static List<ProcessHandle> of(SuiteFolder folder) {
    String mark = mark(folder);
    long own = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != own && carries(process, mark))
        .toList();
  }

  private static boolean carries(ProcessHandle process, String mark) {
    // Linux tells the first 4,096 characters of a command line, and the mark comes first of all
    String commandLine = process.info().commandLine().orElse("");
    return process.info().command().orElse("").endsWith("/java")
        && commandLine.contains(" " + mark + " ");
  }

  /** Asks them to end and then insists; what they had accepted is in the database. */
  public static int end(SuiteFolder folder) throws InterruptedException {
    List<ProcessHandle> leftovers = of(folder);
    leftovers.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : leftovers) {
      RunningProcess running = new RunningProcess(process);
      if (!running.awaitEnd(PATIENCE)) {
        process.destroyForcibly();
        running.awaitEnd(PATIENCE);
      }
    }
    return leftovers.size();
  }
}
