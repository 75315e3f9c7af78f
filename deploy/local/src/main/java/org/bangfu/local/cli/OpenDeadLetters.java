package org.bangfu.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How many dead letters a service says are open, where it says anything. */
record OpenDeadLetters(HttpClient client) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHECK = "dead-letters";

  /**
   * Asks the service's health check.
   *
   * @param port beside the API
   */
  long at(int port) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health"))
            .timeout(Duration.ofSeconds(3))
            .build();
    try {
      return in(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      return 0; // the list above says how it is
    }
  }

  static long in(String health) throws IOException {
    for (JsonNode check : JSON.readTree(health).path("checks")) {
      if (CHECK.equals(check.path("name").asText())) {
        return check.path("data").path("open").asLong();
      }
    }
    return 0;
  }
}
