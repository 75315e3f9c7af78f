package org.bangfu.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Supplier;

/** Asks the reporting service as a dashboard would. */
final class Indicators {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI reporting;

  private final Supplier<String> token;

  /**
   * The indicators that somebody may read.
   *
   * @param token gives the caller's access token
   */
  Indicators(URI reporting, Supplier<String> token) {
    this.reporting = reporting;
    this.token = token;
  }

  BigDecimal value(String indicator, String query) {
    JsonNode answer = get("/v1/indicators/" + indicator + "?" + query);
    return new BigDecimal(answer.get("value").asText());
  }

  JsonNode get(String path) {
    try {
      var response =
          client.send(
              HttpRequest.newBuilder(reporting.resolve(path))
                  .header("Authorization", "Bearer " + token.get())
                  .build(),
              BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(
            path + " answered " + response.statusCode() + ": " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
