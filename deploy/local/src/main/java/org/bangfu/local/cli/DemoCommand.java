package org.bangfu.local.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bangfu.county.CountyDemo;
import org.bangfu.county.CountyRequest;
import org.bangfu.county.CountyResult;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.supervisor.Preconditions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bangfu demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts everything, plays a county's campaign through the public APIs, compares what the",
      "reporting service answers with what was published, and goes on running until Ctrl-C.",
      "The same county again is a replay, which changes nothing."
    },
    exitCodeListHeading = "%nStatus of the command:%n",
    exitCodeList = {"0:every figure is equal", "1:some figure differs, or it could not be played"})
final class DemoCommand implements Callable<Integer> {

  private static final double GIGABYTES_EMPTY = 2;
  private static final double GIGABYTES_WHOLE_COUNTY = 8;

  @Option(
      names = "--scale",
      paramLabel = "S",
      defaultValue = "0.01",
      description = "How much of the county, above 0 and at most 1 (${DEFAULT-VALUE}).")
  BigDecimal scale = BigDecimal.ONE;

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "Another county than the one that is shipped (Dongkou).")
  @Nullable Path scenario;

  @Option(names = "--seed", paramLabel = "N", description = "Other people, the same figures.")
  @Nullable Long seed;

  @Option(names = "--detach", description = "Return after the table and leave it running.")
  boolean detach;

  @Option(names = "--fresh", description = "Delete the county that was played before.")
  boolean fresh;

  @Option(names = "--measure", description = "Measure the latency of single changes as well.")
  boolean measure;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    Suite suite = Suite.named(SuiteFolder.DEMO);
    SuitePorts ports = SuitePorts.from(BangfuCommand.environment());
    CountyRequest request =
        new SampleCounty(suite, ports).request(absolute(scenario), scale, seed, measure);
    PlayedCounty played = new PlayedCounty(suite, terminal);
    // refuses an impossible scenario before anything is started or deleted
    String county = CountyDemo.identity(request);
    played.makeRoomFor(county, describe(), fresh);
    // asked only now: to make room may have ended the suite that ran
    boolean running = suite.state().isPresent();
    Preconditions.hasSpace(
        suite.folder().data(),
        Math.round(1024 * (GIGABYTES_EMPTY + GIGABYTES_WHOLE_COUNTY * scale.doubleValue())),
        BangfuCommand.environment());

    SuiteStart start = new SuiteStart(suite, terminal, Set.of());
    TimeSpent spent = TimeSpent.ofScript();
    if (!running) {
      long began = System.nanoTime();
      start.run(detach);
      double seconds = (System.nanoTime() - began) / 1e9;
      suite.state().ifPresent(state -> spent.start(state, seconds));
    }
    played.mark(county, describe());
    long began = System.nanoTime();
    CountyResult result = CountyDemo.play(request, terminal.out(), new CountyProgressBar(terminal));
    spent.step("county played and reported", (System.nanoTime() - began) / 1e9);
    spent.print(terminal);
    new Overview(suite, terminal).printAddresses();
    new LaterPreparation(BangfuCommand.checkout(), terminal).begin();
    int status = result.allEqual() ? 0 : BangfuCommand.FAILED;
    if (detach || running) {
      terminal.say("It goes on running; ./bangfu down ends it.");
      return status;
    }
    return start.stayUntilCtrlC(status);
  }

  private static @Nullable Path absolute(@Nullable Path path) {
    if (path == null) {
      return null;
    }
    Path file = BangfuCommand.named(path);
    if (!Files.isReadable(file)) {
      throw new SuiteException("The scenario " + file + " can't be read.");
    }
    return file;
  }

  private String describe() {
    return "%s at scale %s%s"
        .formatted(
            scenario == null ? "the shipped county" : scenario.getFileName(),
            scale.stripTrailingZeros().toPlainString(),
            seed == null ? "" : " with seed " + seed);
  }
}
