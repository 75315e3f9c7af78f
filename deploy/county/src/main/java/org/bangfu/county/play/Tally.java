package org.bangfu.county.play;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts records and seconds by phase, and passes the progress on. */
public final class Tally {
  /** What one kind of record took, over all divisions. */
  public record Phase(long records, long nanos) {
    public double seconds() {
      return nanos / 1e9;
    }
  }

  private final CountyProgress progress;
  private final Map<String, Phase> phases = new LinkedHashMap<>();
  private String present = "";
  private long started;
  private long done;
  private long existing;

  public Tally(CountyProgress progress) {
    this.progress = progress;
  }

  synchronized void begin(String phase, long total) {
    present = phase;
    started = System.nanoTime();
    done = 0;
    progress.phase(phase, total);
  }

  synchronized void done(long records) {
    done += records;
    progress.done(done);
  }

  /** So many have been read back; they were counted when they were sent. */
  synchronized void seen(long records) {
    progress.done(records);
  }

  /** Whether a record had landed in an earlier play. */
  synchronized void outcome(boolean wasThere) {
    existing += wasThere ? 1 : 0;
  }

  synchronized void end() {
    if (done == 0) {
      return;
    }
    Phase phase = new Phase(done, System.nanoTime() - started);
    phases.merge(
        present, phase, (a, b) -> new Phase(a.records() + b.records(), a.nanos() + b.nanos()));
  }

  public synchronized Map<String, Phase> phases() {
    return new LinkedHashMap<>(phases);
  }

  public synchronized long records() {
    return phases.values().stream().mapToLong(Phase::records).sum();
  }

  public synchronized long existing() {
    return existing;
  }

  public void finished() {
    progress.finished();
  }
}
