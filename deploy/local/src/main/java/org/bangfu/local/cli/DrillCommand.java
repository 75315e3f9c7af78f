package org.bangfu.local.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.drill.Drill;
import org.bangfu.local.drill.Stage;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuitePorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bangfu drill}. */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    description = {
      "Plays what happens to a cluster on suites of their own, which are started, taken apart under load",
      "and counted: a database that fails over, a restore, a broker that dies. Takes minutes each.",
      "What a drill leaves is in .bangfu/drill until the next one."
    },
    exitCodeListHeading = "%nStatus of the command:%n",
    exitCodeList = {
      "0:every drill was played, and all was right",
      "1:something was not right",
      "3:all that were played were right, and some can't be played on this machine"
    })
final class DrillCommand implements Callable<Integer> {
  private static final String FOLDER = "drill";
  private static final int NOT_ALL = 3;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "These drills alone; --list names them.")
  List<String> only = List.of();

  @Option(names = "--list", description = "Name the drills and play none.")
  boolean list;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each is played (${DEFAULT-VALUE}).")
  int rounds;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    List<Drill> all = Drill.all();
    if (list) {
      all.forEach(drill -> terminal.say("%-10s %s".formatted(drill.name(), drill.what())));
      return 0;
    }
    List<String> names = all.stream().map(Drill::name).toList();
    for (String name : only) {
      if (!names.contains(name)) {
        throw new SuiteException(
            "There is no drill %s; there are %s.".formatted(name, String.join(", ", names)));
      }
    }
    int status = 0;
    for (Drill drill : all) {
      if (only.isEmpty() || only.contains(drill.name())) {
        status = worse(status, play(drill, terminal));
      }
    }
    return status;
  }

  private static int worse(int one, int other) {
    return one == BangfuCommand.FAILED || other == 0 ? one : other;
  }

  private int play(Drill drill, Terminal terminal) throws InterruptedException {
    Suite suite = Suite.named(FOLDER);
    suite.end(terminal);
    try {
      PostgresServer.endLeftover(suite.folder().data().resolve(Drill.SECOND_SERVER));
      Data.delete(suite.folder().data());
      drill.play().on(stage(suite, terminal), rounds);
      terminal.say("%s: all was right.".formatted(drill.name()));
      return 0;
    } catch (Drill.Impossible e) {
      terminal.say("%s can't be played here: %s".formatted(drill.name(), e.getMessage()));
      return NOT_ALL;
    } catch (FaultException e) {
      terminal.say("%s: NOT right: %s".formatted(drill.name(), e.getMessage()));
      return BangfuCommand.FAILED;
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new SuiteException("The drill %s can't go on: %s".formatted(drill.name(), e), e);
    }
  }

  private static Stage stage(Suite suite, Terminal terminal) {
    return new Stage(
        suite.folder(),
        SuitePorts.from(BangfuCommand.environment()),
        new Stage.Crew() {
          @Override
          public void start(Map<String, String> variables) throws InterruptedException {
            new SuiteStart(suite, terminal, Set.of(), variables).run(false);
          }

          @Override
          public void end() throws InterruptedException {
            suite.end(terminal);
          }
        },
        terminal.out());
  }
}
