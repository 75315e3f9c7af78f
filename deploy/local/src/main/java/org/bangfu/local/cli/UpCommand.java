package org.bangfu.local.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bangfu up}. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts PostgreSQL, Kafka, Kafka Connect, Keycloak and the four services,",
      "builds what is stale first, and goes on until Ctrl-C. Data are kept between runs."
    })
final class UpCommand implements Callable<Integer> {

  @Option(names = "--detach", description = "Return when all is ready and leave it running.")
  boolean detach;

  @Option(
      names = "--without",
      paramLabel = "SERVICE",
      description = {
        "Leave a service out, to run it from an editor (quarkus:dev); may be repeated.",
        "What it reads from its environment is then in .bangfu/up/run/SERVICE.env."
      })
  List<String> without = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    Suite suite = Suite.named(SuiteFolder.UP);
    SuiteStart start = new SuiteStart(suite, terminal, leftOut());
    start.run(detach);
    new Overview(suite, terminal).printAddresses();
    new LaterPreparation(BangfuCommand.checkout(), terminal).begin();
    if (detach) {
      terminal.say("It goes on running; ./bangfu down ends it.");
      return 0;
    }
    return start.stayUntilCtrlC(0);
  }

  private Set<SuiteService> leftOut() {
    Set<SuiteService> services = EnumSet.noneOf(SuiteService.class);
    for (String title : without) {
      services.add(
          SuiteService.named(title)
              .orElseThrow(() ->
                  new SuiteException(
                      "There is no service %s; the services are %s."
                          .formatted(title, String.join(", ", SuiteService.titles())))));
    }
    return services;
  }
}
