package org.bangfu.local.cli;

/** Stops the suite when the command in the foreground ends, by Ctrl-C above all. */
final class StopAtExit {

  private final Suite suite;
  private final ProcessHandle supervisor;
  private final Terminal terminal;
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

  private void stop() {
    if (!supervisor.isAlive()) {
      return;
    }
    terminal.say("");
    supervisor.destroy();
    try {
      suite.awaitEnd(supervisor, terminal);
      terminal.say("Everything is stopped; the data are kept in " + suite.folder().data() + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
