package org.bangfu.local.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.supervisor.DiskSpace;

/** What a running suite offers, and how it is. */
record Overview(Suite suite, Terminal terminal) {

  /** The addresses that a person opens in a browser. */
  void printAddresses() {
    Optional<SuiteState> state = suite.state();
    if (state.isEmpty()) {
      return;
    }
    terminal.say("");
    int keycloak = state.get().part(SuitePorts.KEYCLOAK).map(Part::port).orElse(0);
    terminal.say("  %-20s http://127.0.0.1:%d".formatted(SuitePorts.KEYCLOAK, keycloak));
    int payments = state.get().part(SuitePorts.PAYMENT_SANDBOX).map(Part::port).orElse(0);
    terminal.say(
        "  %-20s http://127.0.0.1:%d/control/open".formatted(SuitePorts.PAYMENT_SANDBOX, payments));
    for (SuiteService service : SuiteService.values()) {
      int port = state.get().part(service.title()).map(Part::port).orElse(0);
      if (service == SuiteService.REPORTING) {
        terminal.say("  %-20s http://127.0.0.1:%d/dashboard".formatted("dashboard", port));
      }
      int management = state.get().part(service.title()).map(Part::management).orElse(0);
      terminal.say(
          "  %-20s http://127.0.0.1:%d/q/swagger-ui".formatted(service.title(), management));
    }
    terminal.say("");
  }

  /** Every part with its condition. */
  void printParts() {
    Optional<SuiteState> running = suite.state();
    if (running.isEmpty()) {
      return;
    }
    SuiteState state = running.get();
    terminal.say(
        "./bangfu %s: %s, process %d, data in %s"
            .formatted(
                suite.folder().name(),
                lower(state.phase().name()),
                state.supervisor().pid(),
                suite.folder().data()));
    String row = "  %-28s %-11s %6s %8s %9s %9s%s";
    terminal.say(row.formatted("part", "condition", "port", "process", "ready", "resident", ""));
    for (Part part : state.parts()) {
      terminal.say(
          row.formatted(
              part.name(),
              lower(part.condition().name()),
              part.port() == 0 ? "" : String.valueOf(part.port()),
              part.pid() == 0 ? "" : String.valueOf(part.pid()),
              part.condition() == Condition.READY
                  ? "%.1f s".formatted(part.readyAfter() / 1000.0)
                  : "",
              resident(part.pid()),
              part.detail() == null ? "" : "  " + part.detail()));
    }
  }

  /** What somebody should look at: a full disk, and dead letters that are open. */
  void printConcerns() throws InterruptedException {
    Optional<SuiteState> running = suite.state();
    if (running.isEmpty()) {
      return;
    }
    String full = new DiskSpace(suite.folder().data()).complaint();
    if (full != null) {
      terminal.say("  " + full);
    }
    OpenDeadLetters letters = new OpenDeadLetters(HttpClient.newHttpClient());
    for (Part part : running.get().parts()) {
      boolean answers =
          part.condition() == Condition.READY || part.condition() == Condition.UNHEALTHY;
      long open = answers && part.management() != 0 ? letters.at(part.management()) : 0;
      if (open > 0) {
        terminal.say(
            "  %s has %d open dead letters; ./bangfu dead-letters %s lists them"
                .formatted(part.name(), open, part.name()));
      }
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** Resident memory, where the system tells it. */
  private static String resident(long pid) {
    if (pid == 0) {
      return "";
    }
    try {
      for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB";
        }
      }
    } catch (IOException e) {
      return "";
    }
    return "";
  }
}
