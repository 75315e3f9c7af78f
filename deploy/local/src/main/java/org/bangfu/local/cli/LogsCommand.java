package org.bangfu.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bangfu logs SERVICE}. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the end of a log: of a service, a server, or the supervisor.")
final class LogsCommand implements Callable<Integer> {

  private static final int FOLLOW_MILLIS = 300;

  @Parameters(
      paramLabel = "SERVICE",
      description =
          "household-registry, needs-and-donations, consumption-aid, reporting, keycloak, postgres, kafka, connect or supervisor")
  String part = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with what is written from now on, until Ctrl-C.")
  boolean follow;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "100",
      description = "How many lines (${DEFAULT-VALUE}).")
  int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    Path log = log();
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      List<String> all = Files.readAllLines(log, StandardCharsets.UTF_8);
      file.seek(Files.size(log));
      all.subList(Math.max(0, all.size() - lines), all.size()).forEach(terminal::say);
      while (follow) {
        byte[] more =
            new byte[(int) Math.max(0, Math.min(1 << 16, file.length() - file.getFilePointer()))];
        if (more.length == 0) {
          Thread.sleep(FOLLOW_MILLIS);
        } else {
          file.readFully(more);
          terminal.out().write(more);
          terminal.out().flush();
        }
      }
    }
    return 0;
  }

  private Path log() {
    List<String> known = new ArrayList<>(SuiteService.titles());
    known.addAll(
        List.of("keycloak", "payment-sandbox", "postgres", "kafka", "connect", "supervisor"));
    if (!known.contains(part)) {
      throw new SuiteException(
          "There is no log of %s; there are %s.".formatted(part, String.join(", ", known)));
    }
    List<Path> logs =
        Suite.running().map(List::of).orElse(Suite.all()).stream()
            .map(suite -> suite.folder().log(part))
            .filter(Files::exists)
            .toList();
    if (logs.isEmpty()) {
      throw new SuiteException("The log of " + part + " has not begun.");
    }
    return logs.get(0);
  }
}
