package org.bangfu.local.supervisor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One service's outbox connector, as Connect's REST interface shows it. */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  private final HttpClient client;
  private final URI connect;
  private final String name;
  private final Path file;

  /**
   * A relay that is not registered yet.
   *
   * @param connect Connect's address
   * @param file the connector's committed settings
   */
  Relay(HttpClient client, URI connect, String name, Path file) {
    this.client = client;
    this.connect = connect;
    this.name = name;
    this.file = file;
  }

  /** Registers the connector, or changes it to what the file says now. */
  void register() throws IOException, InterruptedException {
    HttpRequest request =
        request("/connectors/" + name + "/config")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "Connect refuses the connector %s: %s".formatted(name, response.body()));
    }
  }

  /** Whether the connector and its task run. A task that has failed is started again. */
  boolean isRunning() throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            request("/connectors/" + name + "/status").build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != OK) {
      return false;
    }
    JsonNode status = JSON.readTree(response.body());
    JsonNode task = status.path("tasks").path(0);
    boolean failed =
        "FAILED".equals(status.path("connector").path("state").asText())
            || "FAILED".equals(task.path("state").asText());
    if (failed) {
      LOG.warn("The relay {} failed and is started again: {}", name, task.path("trace").asText());
      client.send(
          request("/connectors/" + name + "/restart?includeTasks=true&onlyFailed=true")
              .POST(HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.discarding());
    }
    return "RUNNING".equals(task.path("state").asText());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(connect.resolve(path)).timeout(Duration.ofSeconds(30));
  }
}
