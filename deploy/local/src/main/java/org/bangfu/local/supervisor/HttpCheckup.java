package org.bangfu.local.supervisor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a part answers over HTTP: whether it is ready and, where not, whether it lives at all. */
final class HttpCheckup implements Checkup {

  private static final int OK = 200;
  private static final int CONNECTS_WITHIN = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final HttpRequest ready;
  private final @Nullable HttpRequest live;

  HttpCheckup(HttpClient client, HttpRequest ready, @Nullable HttpRequest live) {
    this.client = client;
    this.ready = ready;
    this.live = live;
  }

  /** At the port beside the API. */
  static HttpCheckup ofService(HttpClient client, int port) {
    return new HttpCheckup(client, get(port, "/q/health/ready"), get(port, "/q/health/live"));
  }

  static HttpCheckup ofKeycloak(HttpClient client, int port) {
    return new HttpCheckup(client, get(port, "/health/ready"), get(port, "/health/live"));
  }

  static HttpCheckup ofPaymentSandbox(HttpClient client, int port) {
    return new HttpCheckup(client, get(port, "/control/open"), null);
  }

  /** The worker's own word, for which it asks the thread that all its work goes through. */
  static HttpCheckup ofConnect(HttpClient client, ConnectAccess connect) {
    return new HttpCheckup(client, connect.request("/health").timeout(PATIENCE).build(), null);
  }

  private static HttpRequest get(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(PATIENCE)
        .build();
  }

  @Override
  public Answer ask() throws InterruptedException {
    // a program that starts is asked ten times a second: the refusal of its port is a cheap answer
    if (!isListening()) {
      return Answer.SILENT;
    }
    HttpResponse<String> answer = send(ready);
    if (answer != null && answer.statusCode() == OK) {
      return Answer.READY;
    }
    if (live == null) {
      return answer == null ? Answer.SILENT : new Answer(Health.UNREADY, reasons(answer));
    }
    HttpResponse<String> life = send(live);
    if (life == null) {
      return Answer.SILENT;
    }
    if (life.statusCode() != OK) {
      return new Answer(Health.DOWN, reasons(life));
    }
    return new Answer(
        Health.UNREADY, answer == null ? "does not say whether it is ready" : reasons(answer));
  }

  private boolean isListening() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(ready.uri().getHost(), ready.uri().getPort()), CONNECTS_WITHIN);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private @Nullable HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    }
  }

  /** The checks that are down, by name, where the answer lists them. */
  private static String reasons(HttpResponse<String> answer) {
    List<String> down = new ArrayList<>();
    try {
      for (JsonNode check : JSON.readTree(answer.body()).path("checks")) {
        if (!"UP".equals(check.path("status").asText())) {
          down.add(check.path("name").asText());
        }
      }
    } catch (IOException e) {
      down.clear(); // not in the form of a health check
    }
    return down.isEmpty()
        ? "answers with status " + answer.statusCode()
        : "is not ready: " + String.join(", ", down);
  }
}
