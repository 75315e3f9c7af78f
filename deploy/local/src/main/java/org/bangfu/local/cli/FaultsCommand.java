package org.bangfu.local.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangfu.local.faults.Drill;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuitePorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bangfu faults}. */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description = {
      "Plays faults on the suite that runs, one after the other, while people go on working: kills,",
      "freezes, a database or Kafka that is away, replication slots that are gone. After each it counts",
      "what was accepted, the events, the books, the figures and the audit. Meant for a suite of its own."
    },
    exitCodeListHeading = "%nStatus of the command:%n",
    exitCodeList = {
      "0:every fault was played and survived",
      "1:some fault was not survived",
      "3:all that were played were survived, and some can't be played on this machine"
    })
final class FaultsCommand implements Callable<Integer> {
  private static final int NOT_ALL = 3;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "These faults alone; --list names them.")
  List<String> only = List.of();

  @Option(names = "--list", description = "Name the faults and play none.")
  boolean list;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long a part is away or frozen (${DEFAULT-VALUE}).")
  int seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often all of it is played (${DEFAULT-VALUE}).")
  int rounds;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    if (list) {
      Drill.names().forEach(terminal::say);
      return 0;
    }
    for (String name : only) {
      if (!Drill.names().contains(name)) {
        throw new SuiteException(
            "There is no fault %s; there are %s."
                .formatted(name, String.join(", ", Drill.names())));
      }
    }
    Suite suite =
        Suite.running()
            .orElseThrow(() ->
                new SuiteException("No suite runs; ./bangfu up --detach starts one to be harmed."));
    Drill drill =
        new Drill(
            new SuiteUnderFire(suite.folder(), SuitePorts.from(BangfuCommand.environment())),
            terminal.out());
    int status = 0;
    for (int round = 1; round <= rounds; round++) {
      Drill.Outcome outcome =
          drill.play(only.isEmpty() ? Drill.names() : only, Duration.ofSeconds(seconds));
      terminal.say(
          "Round %d of %d: %d faults were not survived, %d could not be played here."
              .formatted(round, rounds, outcome.failed().size(), outcome.notPlayed().size()));
      if (!outcome.failed().isEmpty()) {
        status = BangfuCommand.FAILED;
      } else if (!outcome.notPlayed().isEmpty() && status == 0) {
        status = NOT_ALL;
      }
    }
    return status;
  }
}
