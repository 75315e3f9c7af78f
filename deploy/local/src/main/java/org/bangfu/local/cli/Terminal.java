package org.bangfu.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The person's terminal, or a file or pipe in its place. */
final class Terminal {

  private final PrintStream out;
  private final boolean showsBars;
  private final boolean canAsk;

  private Terminal(PrintStream out, boolean showsBars, boolean canAsk) {
    this.out = out;
    this.showsBars = showsBars;
    this.canAsk = canAsk;
  }

  /** The process's own; the script says what its input and output are. */
  static Terminal ofThisProcess() {
    return new Terminal(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("bangfu.terminal.out"),
        Boolean.getBoolean("bangfu.terminal.in"));
  }

  PrintStream out() {
    return out;
  }

  void say(String line) {
    out.println(line);
  }

  boolean canAsk() {
    return canAsk;
  }

  /** Asks a question; anything but yes is no. */
  boolean agrees(String question) {
    out.print(question + " [y/N] ");
    out.flush();
    try {
      StringBuilder answer = new StringBuilder();
      for (int read = System.in.read(); read >= 0 && read != '\n'; read = System.in.read()) {
        answer.append((char) read);
      }
      return answer.toString().trim().matches("(?i)y|yes|是");
    } catch (IOException e) {
      return false;
    }
  }

  /** A bar on a terminal; elsewhere plain lines. */
  Progress progress(String task, long total) {
    return showsBars ? new Bar(task, total) : new Lines(task);
  }

  /** How far something is. */
  interface Progress extends AutoCloseable {
    void to(long done);

    /** What is worth a line of its own where there is no bar. */
    void note(String what);

    @Override
    void close();
  }

  private static final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(String task, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
    }

    @Override
    public void to(long done) {
      bar.stepTo(done);
    }

    @Override
    public void note(String what) {
      bar.setExtraMessage(what);
    }

    @Override
    public void close() {
      bar.setExtraMessage("");
      bar.close();
    }
  }

  private final class Lines implements Progress {

    Lines(String task) {
      say(task);
    }

    @Override
    public void to(long done) {}

    @Override
    public void note(String what) {
      say("  " + what);
    }

    @Override
    public void close() {}
  }
}
