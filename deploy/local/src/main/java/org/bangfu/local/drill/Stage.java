package org.bangfu.local.drill;

import java.io.PrintStream;
import java.util.Map;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;

/**
 * Where a drill is played: the folder and the ports of a suite that is its own.
 *
 * @param crew starts and ends that suite
 * @param out gets a line for each round
 */
public record Stage(SuiteFolder folder, SuitePorts ports, Crew crew, PrintStream out) {
  /** Who starts and ends the suite. */
  public interface Crew {
    /**
     * Starts it and waits until it is ready.
     *
     * @param variables of the environment of everything that is started
     */
    void start(Map<String, String> variables) throws InterruptedException;

    /** Ends it, if it runs. */
    void end() throws InterruptedException;
  }

  /** The suite, as whoever does it harm knows it. */
  SuiteUnderFire suite() {
    return new SuiteUnderFire(folder, ports);
  }

  void say(String line, Object... values) {
    out.printf(line + "%n", values);
  }
}
