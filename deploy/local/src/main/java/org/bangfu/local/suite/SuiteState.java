package org.bangfu.local.suite;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor tells about the suite.
 *
 * @param supervisor who wrote it
 * @param phase where the whole is
 * @param message why it failed or ended, if it did
 * @param since when the supervisor began, in milliseconds since 1970
 * @param parts in the order of their start
 */
public record SuiteState(
    ProcessIdentity supervisor,
    Phase phase,
    @Nullable String message,
    long since,
    List<Part> parts) {

  /** Where the whole suite is. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING,
    STOPPED,
    FAILED
  }

  /** Where one part is. */
  public enum Condition {
    WAITING,
    STARTING,
    READY,
    /** It runs and was ready, and does not serve for now. */
    UNHEALTHY,
    RESTARTING,
    LEFT_OUT,
    STOPPED
  }

  /**
   * One part: a server, a service, or the relay of a service's outbox.
   *
   * @param port 0 if it has none
   * @param management where a service answers health, metrics and its documentation; 0 if it is
   *     none
   * @param pid 0 if it has no process of its own
   * @param readyAfter milliseconds from the supervisor's start, 0 before
   * @param detail what a person should know, such as why it was started again
   */
  public record Part(
      String name,
      Condition condition,
      int port,
      int management,
      long pid,
      long readyAfter,
      @Nullable String detail) {

    @JsonIgnore
    public boolean isSettled() {
      return condition == Condition.READY || condition == Condition.LEFT_OUT;
    }
  }

  /** Whether its supervisor is still there; a state can outlive a kill. */
  @JsonIgnore
  public boolean isAlive() {
    return supervisor.running().isPresent();
  }

  public Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }
}
