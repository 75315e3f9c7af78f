package org.bangfu.local.county;

import java.io.PrintStream;

/** Plays a sample county and prints what came out. */
public final class CountyDemo {
  private CountyDemo() {}

  /**
   * Loads the county through the public APIs, waits until reporting has counted it, and prints the
   * table of published against reported figures. The same request again changes nothing.
   *
   * @throws ScenarioRefused before anything is written, when the scenario can't be true
   * @throws PlayStopped when a service refuses a record or stays away
   */
  public static CountyResult play(CountyRequest request, PrintStream out, CountyProgress progress) {
    throw new PlayStopped("The county is not ready to be played.");
  }

  /**
   * A short text that is equal exactly when two requests make the same records (scenario, seed and
   * scale): the command line keeps it beside the data to tell a replay from another county.
   *
   * @throws ScenarioRefused when the scenario can't be read
   */
  public static String identity(CountyRequest request) {
    throw new PlayStopped("The county is not ready to be played.");
  }
}
