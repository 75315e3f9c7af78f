package org.bangfu.local.supervisor;

import java.io.IOException;
import java.time.Duration;

/** How a child process of the supervisor is started, and what its end may take. */
interface ChildCommand {

  /**
   * Starts it.
   *
   * @param first whether it has not been started in this run yet
   */
  Process start(boolean first) throws IOException;

  /** How long it may take to end after it was asked to. */
  Duration endsWithin();

  /** It answers that it is ready. */
  default void ready() throws IOException {}

  /** Its cache, which a recording run writes while it ends. */
  AheadOfTime aheadOfTime();
}
