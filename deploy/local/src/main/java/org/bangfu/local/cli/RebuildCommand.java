package org.bangfu.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bangfu rebuild SERVICE}. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes what a service has from others' events again, beside what is read meanwhile, and",
      "compares. What is equal is done with; what differs waits for an administrator's decision",
      "(POST /v1/rebuilds/{id}/acceptance or …/discard of the service)."
    },
    exitCodeListHeading = "%nStatus of the command:%n",
    exitCodeList = {"0:it is equal", "1:it differs, or it failed"})
final class RebuildCommand implements Callable<Integer> {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  @Parameters(
      paramLabel = "SERVICE",
      description = {
        "reporting: the figures; household-registry: the benefit ledger; needs-and-donations and",
        "consumption-aid: the copies of what the registry tells."
      })
  String service = "";

  @Option(
      names = "--from",
      defaultValue = "topics",
      description = "topics; for reporting also facts, for the sums alone (${DEFAULT-VALUE}).")
  String from = "topics";

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    if (!from.matches("[a-z]+")) {
      throw new SuiteException("There is nothing called " + from + " to rebuild from.");
    }
    SuiteService chosen = Administration.chosen(service, List.of(SuiteService.values())).get(0);
    Administration administration = Administration.ofRunning();
    JsonNode rebuild =
        administration.post(chosen, "/v1/rebuilds", "{\"from\":\"%s\"}".formatted(from));
    String id = rebuild.path("id").asText();
    terminal.say("%s makes it again; rebuild %s".formatted(chosen.title(), id));
    while (rebuild.path("state").asText().equals("RUNNING")) {
      Thread.sleep(BETWEEN);
      rebuild = administration.get(chosen, "/v1/rebuilds/" + id);
    }
    return tell(terminal, rebuild);
  }

  private static int tell(Terminal terminal, JsonNode rebuild) {
    String state = rebuild.path("state").asText();
    terminal.say("%s after %,d records".formatted(state, rebuild.path("recordsRead").asLong()));
    String failure = rebuild.path("failure").asText("");
    if (!failure.isEmpty()) {
      terminal.say("  " + failure);
    }
    for (JsonNode kind : rebuild.path("differing")) {
      terminal.say(
          "  %s %s: %,d %s"
              .formatted(
                  kind.path("table").asText(),
                  kind.path("kind").asText(),
                  kind.path("count").asLong(),
                  kind.path("of").asText("")));
    }
    return state.equals("EQUAL") ? 0 : BangfuCommand.FAILED;
  }
}
