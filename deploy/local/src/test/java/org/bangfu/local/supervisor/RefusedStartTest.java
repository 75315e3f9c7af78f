package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that ends as a service does on a schema that is newer than it knows. */
class RefusedStartTest {
  @TempDir Path folder;

  @Test
  void saysWhyAndStartsItNoMore() {
    StateBoard board = new StateBoard(new StateFile(folder.resolve("state.json")));
    board.expect("reporting", 0);
    Path log = folder.resolve("log");
    ServiceProcess service =
        new ServiceProcess(
            "reporting",
            new Refusing(log),
            new HttpCheckup(HttpClient.newHttpClient(), nobody(), nobody()),
            ServiceProcess.House.usual(board, folder),
            log);
    SuiteException refused = assertThrows(SuiteException.class, service::run);
    assertEquals("reporting does not start: too old", refused.getMessage());
  }

  private static HttpRequest nobody() {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/")).build();
  }

  private record Refusing(Path log) implements ChildCommand {
    @Override
    public Process start(boolean first) throws IOException {
      return new ProcessBuilder(
              "bash", "-c", "echo begins; echo 'reporting does not start: too old'; echo; exit 78")
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    }

    @Override
    public Duration endsWithin() {
      return Duration.ofSeconds(10);
    }
  }
}
