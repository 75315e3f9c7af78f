package org.bangfu.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./bangfu down}. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Ends what runs, and what a kill may have left of it. Data are kept.")
final class DownCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    boolean ended = false;
    for (Suite suite : Suite.all()) {
      ended |= suite.end(terminal);
    }
    terminal.say(ended ? "Everything is stopped; the data are kept." : "Nothing was running.");
    return 0;
  }
}
