package org.bangfu.local.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bangfu.local.bench.Bench;
import org.bangfu.local.bench.BenchedSuite;
import org.bangfu.local.bench.Errands;
import org.bangfu.local.bench.Growth;
import org.bangfu.local.bench.Operation;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bangfu bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures each operation on the demo's suite: PostgreSQL alone (pgbench), ours over HTTP (wrk),",
      "latencies, processor time by process, statements and commits. Starts the suite and plays the county",
      "where they are not there, and leaves them running. The county has more in it afterwards than was",
      "published; ./bangfu demo --fresh plays it again."
    },
    exitCodeListHeading = "%nStatus of the command:%n",
    exitCodeList = {"0:all was measured and no call failed", "1:something was not, or some failed"})
final class BenchCommand implements Callable<Integer> {
  /** A load from one address, with few accounts, is what quotas are there against. */
  private static final Map<String, String> WITHOUT_QUOTAS =
      Map.of(
          "BANGFU_QUOTA", "100000000",
          "BANGFU_QUOTA_PERSON", "100000000",
          "BANGFU_QUOTA_ANONYMOUS", "100000000",
          "BANGFU_SEARCH_PER_MINUTE", "100000000");

  /** A token holds so long from any moment on. */
  private static final int LONGEST = 55;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "These operations alone; --list names them.")
  List<String> only = List.of();

  @Option(names = "--list", description = "Name the operations and measure none.")
  boolean list;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "15",
      description = "How long a round is (${DEFAULT-VALUE}).")
  int seconds;

  @Option(
      names = "--warm",
      paramLabel = "N",
      defaultValue = "12",
      description = {
        "After so many rounds a load counts as warm, whether or not the last two",
        "agree within 5 %% (${DEFAULT-VALUE})."
      })
  int warmRounds;

  @Option(
      names = "--first-minute",
      description = "Start each service again at last, and measure its first minute.")
  boolean firstMinute;

  @Option(
      names = "--errands",
      description = {
        "Instead, time once each what an office does at a stroke: a village's guarantees, a",
        "thousand exits, a sift, duplicates, an export. It takes some off the poverty register."
      })
  boolean errands;

  @Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "0.01",
      description = "How much of the county to play where there is none (${DEFAULT-VALUE}).")
  BigDecimal scale = BigDecimal.ONE;

  @Option(
      names = "--grow",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "Before anything is measured, let the tables hold about N times what the county has, by",
        "rows of other counties (${DEFAULT-VALUE}: none). They stay."
      })
  int times = 1;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the results here as well.")
  @Nullable Path json;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    if (list) {
      Operation.keys().forEach(terminal::say);
      return 0;
    }
    if (seconds < 1 || seconds > LONGEST || warmRounds < 2) {
      throw new SuiteException(
          "A round has 1 to %d seconds, and a load at least two rounds to warm."
              .formatted(LONGEST));
    }
    if (times < 1) {
      throw new SuiteException(
          "Tables grow to 1 or more times what the county has; 1 is not at all.");
    }
    Set<Operation> operations = chosen();
    if (!errands) {
      Bench.requireTools(BangfuCommand.environment().getOrDefault("PATH", ""));
    }
    Suite suite = Suite.named(SuiteFolder.DEMO);
    if (suite.state().isEmpty()) {
      new SuiteStart(suite, terminal, Set.of(), WITHOUT_QUOTAS).run(true);
    } else {
      terminal.say("The suite that runs is measured as it was started, quotas and all.");
    }
    playWhereMissing(suite);
    new PlayedCounty(suite, terminal).markAsBenched();
    BenchedSuite benched =
        new BenchedSuite(suite.folder(), SuitePorts.from(BangfuCommand.environment()));
    new Growth(benched, terminal.out()).to(times);
    boolean clean =
        errands
            ? new Errands(benched, terminal.out()).run()
            : new Bench(benched, terminal.out(), seconds, warmRounds, firstMinute)
                .measure(operations, json == null ? null : BangfuCommand.named(json));
    terminal.say("It goes on running; ./bangfu down ends it.");
    return clean ? 0 : BangfuCommand.FAILED;
  }

  private void playWhereMissing(Suite suite) throws InterruptedException {
    if (Files.exists(suite.folder().countyMarker())) {
      return;
    }
    DemoCommand demo = new DemoCommand();
    demo.scale = scale;
    demo.detach = true;
    demo.call();
  }

  private Set<Operation> chosen() {
    if (only.isEmpty()) {
      return EnumSet.allOf(Operation.class);
    }
    List<String> unknown = new ArrayList<>(only);
    unknown.removeAll(Operation.keys());
    if (!unknown.isEmpty()) {
      throw new SuiteException(
          "There is no operation %s; there are %s."
              .formatted(unknown.getFirst(), String.join(", ", Operation.keys())));
    }
    Set<Operation> chosen = EnumSet.allOf(Operation.class);
    chosen.removeIf(operation -> !only.contains(operation.key()));
    return chosen;
  }
}
