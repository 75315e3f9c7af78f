package org.bangfu.local.supervisor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One service's outbox connector, as Connect's REST interface shows it. */
final class Relay {

  /**
   * How it is.
   *
   * @param name RUNNING, FAILED, STOPPED, PAUSED, or what Connect calls it; empty when it knows no
   *     such connector
   * @param trace why it failed
   */
  record State(String name, @Nullable String trace) {

    boolean isRunning() {
      return name.equals("RUNNING");
    }

    boolean isFailed() {
      return name.equals("FAILED");
    }

    /** Somebody has asked it to rest. */
    boolean isResting() {
      return name.equals("STOPPED") || name.equals("PAUSED");
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final HttpClient client;
  private final ConnectAccess connect;
  private final String name;
  private final Path file;

  /**
   * A relay that is not registered yet.
   *
   * @param file the connector's committed settings
   */
  Relay(HttpClient client, ConnectAccess connect, String name, Path file) {
    this.client = client;
    this.connect = connect;
    this.name = name;
    this.file = file;
  }

  String name() {
    return name;
  }

  /** Registers the connector, or changes it to what the file says now; it runs afterwards. */
  void register() throws IOException, InterruptedException {
    String answer = put("/config", BodyPublishers.ofFile(file));
    if (answer.isEmpty()) {
      throw new IOException("Connect has not taken the connector " + name);
    }
    resume();
  }

  /** Whether Connect knows it, from this run or an earlier one. */
  boolean isRegistered() throws IOException, InterruptedException {
    return !state().name().isEmpty();
  }

  State state() throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            connect.request("/connectors/" + name + "/status").build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() == NOT_FOUND) {
      return new State("", null);
    }
    JsonNode status = JSON.readTree(accepted(response));
    String connector = status.path("connector").path("state").asText();
    JsonNode task = status.path("tasks").path(0);
    String tasks = task.path("state").asText();
    if (connector.equals("FAILED")) {
      return new State(connector, status.path("connector").path("trace").asText());
    }
    if (tasks.equals("FAILED")) {
      return new State(tasks, task.path("trace").asText());
    }
    return new State(connector.equals("RUNNING") ? tasks : connector, null);
  }

  /** Whether Connect remembers how far it has come. */
  boolean hasOffsets() throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            connect.request("/connectors/" + name + "/offsets").build(),
            HttpResponse.BodyHandlers.ofString());
    return response.statusCode() == OK && !JSON.readTree(response.body()).path("offsets").isEmpty();
  }

  /** Starts again what has failed of it. */
  void restart() throws IOException, InterruptedException {
    accepted(
        client.send(
            connect
                .request("/connectors/" + name + "/restart?includeTasks=true&onlyFailed=true")
                .POST(BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString()));
  }

  /** Stops it; it is stopped on return. */
  void stop() throws IOException, InterruptedException {
    put("/stop", BodyPublishers.noBody());
    long limit = System.nanoTime() + STOPS_WITHIN.toNanos();
    while (!state().name().equals("STOPPED")) {
      if (System.nanoTime() > limit) {
        throw new IOException("The relay " + name + " does not stop");
      }
      Thread.sleep(BETWEEN);
    }
  }

  /** Lets a stopped one forget how far it has come, so that it tells everything again. */
  void forget() throws IOException, InterruptedException {
    accepted(
        client.send(
            connect.request("/connectors/" + name + "/offsets").DELETE().build(),
            HttpResponse.BodyHandlers.ofString()));
  }

  void resume() throws IOException, InterruptedException {
    put("/resume", BodyPublishers.noBody());
  }

  private String put(String path, BodyPublisher body) throws IOException, InterruptedException {
    HttpRequest request =
        connect
            .request("/connectors/" + name + path)
            .header("Content-Type", "application/json")
            .PUT(body)
            .build();
    return accepted(client.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private String accepted(HttpResponse<String> response) throws IOException {
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "Connect refuses %s of %s: %d %s"
              .formatted(
                  response.request().uri().getPath(),
                  name,
                  response.statusCode(),
                  response.body()));
    }
    return response.body();
  }
}
