package org.bangfu.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangfu.local.drill.Told;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bangfu reconcile [SERVICE]}. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the events that services keep with those on their topics, and lets them tell again",
      "what is missing there. They do so by themselves too; this is for who does not want to wait.",
      "Says as well what is on the topics and in no outbox: lost, where a backup was restored."
    })
final class ReconcileCommand implements Callable<Integer> {

  private static final List<SuiteService> PRODUCERS =
      Arrays.stream(SuiteService.values()).filter(SuiteService::isProducer).toList();

  @Parameters(
      paramLabel = "SERVICE",
      arity = "0..1",
      description = "One that tells events; all three if none is named.")
  @Nullable String service;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "The first day whose events are compared, as 2026-11-01; all if absent.")
  @Nullable String since;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    List<SuiteService> chosen = Administration.chosen(service, PRODUCERS);
    Administration administration = Administration.ofRunning();
    String request = since == null ? "{}" : "{\"since\":\"%s\"}".formatted(since);
    for (SuiteService each : chosen) {
      JsonNode answer = administration.post(each, "/v1/outbox/reconciliations", request);
      terminal.say(
          "  %-20s %,d events compared, %,d were missing on their topics, %,d are told again"
              .formatted(
                  each.title(),
                  answer.path("compared").asLong(),
                  answer.path("missing").asLong(),
                  answer.path("toldAgain").asLong()));
    }
    sayWhatIsGone(terminal);
    return 0;
  }

  /** The other way round: told once, and in no outbox any more, as after a restore to a moment. */
  private static void sayWhatIsGone(Terminal terminal) {
    Suite suite = Suite.running().orElseThrow(() -> new SuiteException("No suite runs."));
    Told told =
        Told.of(new SuiteUnderFire(suite.folder(), SuitePorts.from(BangfuCommand.environment())));
    told.goneByType()
        .forEach((what, count) ->
            terminal.say(
                "  %s: %,d events are on the topics and in no outbox, from %s to %s"
                    .formatted(what, count, told.firstGone(what), told.lastGone(what))));
  }
}
