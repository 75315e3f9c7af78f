package org.bangfu.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.local.suite.SuiteException;

/** The realm's token endpoint (OAuth 2.0). */
final class TokenEndpoint {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int OK = 200;

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  TokenEndpoint(URI address) {
    this.address = address;
  }

  /**
   * Asks for a token.
   *
   * @throws SuiteException when Keycloak refuses
   * @throws UncheckedIOException when it does not answer, or answers that it can't at the moment
   */
  AccessToken ask(String name, Map<String, String> form) {
    Instant asked = Instant.now();
    HttpResponse<String> response = send(form);
    JsonNode answer = json(response.body());
    if (response.statusCode() == OK) {
      return new AccessToken(
          answer.path("access_token").asText(),
          asked.plusSeconds(answer.path("expires_in").asLong()));
    }
    String reason =
        "Keycloak gives %s no token (status %d): %s."
            .formatted(
                name,
                response.statusCode(),
                answer.path("error_description").asText(answer.path("error").asText("no reason")));
    if (response.statusCode() >= 500) {
      throw new UncheckedIOException(new IOException(reason));
    }
    throw new SuiteException(reason);
  }

  private HttpResponse<String> send(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Asking Keycloak for a token was interrupted.", e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
