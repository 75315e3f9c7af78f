package org.bangfu.local.cli;

import org.bangfu.embedded.RunningProcess;

/** Stops the suite when the command in the foreground ends, by Ctrl-C above all. */
final class StopAtExit {

  /** What a shell expects of a command that Ctrl-C has ended before its time. */
  private static final int INTERRUPTED = 130;

  private final Suite suite;
  private final ProcessHandle supervisor;
  private final Terminal terminal;
  private volatile int status = INTERRUPTED;
  private final Thread hook = new Thread(this::stop, "stop-suite");

  StopAtExit(Suite suite, ProcessHandle supervisor, Terminal terminal) {
    this.suite = suite;
    this.supervisor = supervisor;
    this.terminal = terminal;
  }

  void install() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void remove() {
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  /** From now on Ctrl-C is the ordinary end. */
  void endWith(int ordinaryStatus) {
    status = ordinaryStatus;
  }

  private void stop() {
    if (!new RunningProcess(supervisor).isAlive()) {
      return;
    }
    terminal.say("");
    Suite.askToEnd(supervisor);
    try {
      suite.awaitEnd(supervisor, terminal);
      terminal.say("Everything is stopped; the data are kept in " + suite.folder().data() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // the signal would otherwise decide the status
    Runtime.getRuntime().halt(status);
  }
}
