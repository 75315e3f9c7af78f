package org.bangfu.local.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Part;

/** Where the time of a command went, one step after the other. */
final class TimeSpent {

  private final Map<String, Double> steps = new LinkedHashMap<>();

  /** Begins with what the script has done before this process. */
  static TimeSpent ofScript() {
    TimeSpent spent = new TimeSpent();
    spent.step("built", Double.parseDouble(System.getProperty("bangfu.seconds.build", "0")));
    return spent;
  }

  /** What took no time worth a word is left out. */
  void step(String what, double seconds) {
    if (seconds >= 0.05) {
      steps.put(what, seconds);
    }
  }

  /**
   * The start of a suite, taken apart.
   *
   * @param seconds from the first to the last of it
   */
  void start(SuiteState state, double seconds) {
    double services = lastOf(state, SuiteService.titles());
    double all = lastOf(state, state.parts().stream().map(Part::name).toList());
    step("supervisor started", seconds - all);
    step("PostgreSQL, Kafka and the four services ready", services);
    step("Keycloak and the relays ready", all - services);
  }

  private static double lastOf(SuiteState state, List<String> parts) {
    return parts.stream()
            .flatMap(name -> state.part(name).stream())
            .mapToLong(Part::readyAfter)
            .max()
            .orElse(0)
        / 1000.0;
  }

  void print(Terminal terminal) {
    double sum = steps.values().stream().mapToDouble(Double::doubleValue).sum();
    terminal.say("");
    terminal.say("Where the time went");
    steps.forEach((what, seconds) -> terminal.say("  %-46s %7.1f s".formatted(what, seconds)));
    terminal.say("  %-46s %7.1f s".formatted("altogether", sum));
  }
}
