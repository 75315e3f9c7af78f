package org.bangfu.local.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bangfu.embedded.RunningProcess;

/**
 * A process, and not another one that was given its number later.
 *
 * @param pid its number
 * @param startedAt when it began, in milliseconds since 1970
 */
public record ProcessIdentity(long pid, long startedAt) {

  /** Two JVMs may read the same start time a little differently. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public static ProcessIdentity of(ProcessHandle process) {
    return new ProcessIdentity(
        process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  public static ProcessIdentity own() {
    return of(ProcessHandle.current());
  }

  /** The process, if it still runs. */
  public Optional<ProcessHandle> running() {
    return ProcessHandle.of(pid)
        .filter(process -> new RunningProcess(process).isAlive())
        .filter(process -> Math.abs(of(process).startedAt() - startedAt) <= TOLERANCE.toMillis());
  }

  public static ProcessIdentity parse(String text) {
    String[] parts = text.split(":", -1);
    return new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  @Override
  public String toString() {
    return pid + ":" + startedAt;
  }
}
