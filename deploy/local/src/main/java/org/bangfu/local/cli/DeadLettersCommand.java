package org.bangfu.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./bangfu dead-letters [SERVICE]}. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the events that services could not take and that wait for somebody's decision.",
      "POST /v1/dead-letters/{id}/replay or …/discard of the service is the decision."
    })
final class DeadLettersCommand implements Callable<Integer> {

  private static final int AT_ONCE = 200;

  @Parameters(
      paramLabel = "SERVICE",
      arity = "0..1",
      description = "One of the four; all of them if none is named.")
  @Nullable String service;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    List<SuiteService> chosen = Administration.chosen(service, List.of(SuiteService.values()));
    Administration administration = Administration.ofRunning();
    for (SuiteService each : chosen) {
      JsonNode page = administration.get(each, "/v1/dead-letters?state=OPEN&limit=" + AT_ONCE);
      JsonNode letters = page.path("items");
      boolean more = !page.path("nextCursor").asText("").isEmpty();
      terminal.say(
          "%s: %s"
              .formatted(
                  each.title(),
                  letters.isEmpty()
                      ? "none is open"
                      : letters.size() + (more ? " and more are open" : " open")));
      for (JsonNode letter : letters) {
        terminal.say(
            "  %s  %s  %s %d@%d  %s"
                .formatted(
                    letter.path("id").asText(),
                    letter.path("arrivedAt").asText(),
                    letter.path("topic").asText(),
                    letter.path("partition").asInt(),
                    letter.path("offset").asLong(),
                    letter.path("reason").asText()));
      }
    }
    return 0;
  }
}
