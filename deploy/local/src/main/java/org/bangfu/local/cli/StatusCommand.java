package org.bangfu.local.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.bangfu.local.supervisor.Leftovers;
import picocli.CommandLine.Command;

/** {@code ./bangfu status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows what runs: every part, its port, process and memory.",
    exitCodeListHeading = "%nStatus of the command:%n",
    exitCodeList = {"0:a suite runs and all of it is ready", "3:it does not"})
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_READY = 3;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    Optional<Suite> suite = Suite.running();
    if (suite.isEmpty()) {
      boolean killed =
          Suite.all().stream().anyMatch(each -> !Leftovers.of(each.folder()).isEmpty());
      terminal.say(
          killed
              ? "A suite was killed and parts of it still run; ./bangfu down ends them."
              : "Nothing runs; ./bangfu up or ./bangfu demo starts a suite.");
      return NOT_READY;
    }
    Overview overview = new Overview(suite.get(), terminal);
    overview.printParts();
    overview.printConcerns();
    overview.printAddresses();
    boolean ready =
        suite
            .get()
            .state()
            .map(state -> state.parts().stream().allMatch(part -> part.isSettled()))
            .orElse(false);
    return ready ? 0 : NOT_READY;
  }
}
