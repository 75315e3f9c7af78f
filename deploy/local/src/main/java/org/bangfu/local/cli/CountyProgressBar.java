package org.bangfu.local.cli;

import org.bangfu.county.play.CountyProgress;
import org.jspecify.annotations.Nullable;

/** One bar for each phase of the player. */
final class CountyProgressBar implements CountyProgress {

  private final Terminal terminal;
  private Terminal.@Nullable Progress present;
  private long began;

  CountyProgressBar(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void phase(String name, long total) {
    finished();
    began = System.nanoTime();
    present = terminal.progress("%-28s".formatted(name), total);
  }

  @Override
  public void done(long records) {
    if (present != null) {
      present.to(records);
    }
  }

  @Override
  public void finished() {
    if (present != null) {
      present.note("%.1f s".formatted((System.nanoTime() - began) / 1e9));
      present.close();
      present = null;
    }
  }
}
