package org.bangfu.county.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Calls the services over HTTP and stays patient: where a service is away or busy, the same request
 * is sent again. So only requests may be sent that are safe to repeat.
 */
public final class Api implements AutoCloseable {
  /** What a service answered; the body is a missing node where it is no JSON. */
  public record Answer(int status, JsonNode body, Duration retryAfter) {
    public boolean ok() {
      return status < 300;
    }

    /** The last part of the problem's type. */
    public String problem() {
      return Api.problemOf(body);
    }
  }

  private static final Set<Integer> AWAY = Set.of(429, 500, 502, 503, 504);
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  /** Times of a service that fails each request: a fault rather than an absence. */
  private static final int MOST_FAILURES = 5;

  private final HttpClient http;
  private final Supplier<String> token;

  /**
   * Calls in the name of one client.
   *
   * @param http carries the calls, and is ended with this
   * @param token gives its access token
   */
  public Api(HttpClient http, Supplier<String> token) {
    this.http = http;
    this.token = token;
  }

  /** What the services are called with. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  public Answer get(URI uri) {
    return send(HttpRequest.newBuilder(uri).GET(), uri);
  }

  public Answer post(URI uri, ObjectNode body) {
    return post(uri, "application/json", bytes(body));
  }

  public Answer post(URI uri, String contentType, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return send(request, uri);
  }

  /**
   * Posts what moves money.
   *
   * @param key makes a repeat harmless
   */
  public Answer post(URI uri, String key, ObjectNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
    return send(request, uri);
  }

  /** Posts once, without any patience, and says with an exception that the service is away. */
  public Answer postOnce(URI uri, String key, ObjectNode body) throws IOException {
    return once(
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
  }

  private Answer send(HttpRequest.Builder builder, URI uri) {
    builder.timeout(TIMEOUT).header("Accept", "application/json");
    Patience patience = new Patience();
    int failures = 0;
    while (true) {
      String reason;
      try {
        Answer answer = once(builder);
        failures = answer.status() == 500 ? failures + 1 : 0;
        if (!AWAY.contains(answer.status()) || failures >= MOST_FAILURES) {
          return answer;
        }
        reason = "answers " + answer.status();
        patience.atLeast(answer.retryAfter());
      } catch (IOException e) {
        reason = "does not answer (%s)".formatted(e.getClass().getSimpleName());
      }
      if (!patience.again()) {
        throw new PlayStopped(
            "The service at %s:%d %s; nothing more was sent. Once it runs, play the same again."
                .formatted(uri.getHost(), uri.getPort(), reason));
      }
    }
  }

  /** With a token that is valid now, however long ago the request was first made. */
  private Answer once(HttpRequest.Builder builder) throws IOException {
    try {
      HttpRequest request = builder.setHeader("Authorization", "Bearer " + token.get()).build();
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long seconds = response.headers().firstValueAsLong("Retry-After").orElse(0);
      return new Answer(response.statusCode(), json(response.body()), Duration.ofSeconds(seconds));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayStopped("Playing the county was interrupted.", e);
    }
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return body.length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  public static String problemOf(JsonNode problem) {
    return problem.path("type").asText("").replaceFirst(".*/", "");
  }

  /** A problem as a sentence, its broken rules included. */
  public static String sentence(JsonNode problem) {
    StringBuilder sentence = new StringBuilder(problem.path("title").asText("no reason given"));
    String detail = problem.path("detail").asText("");
    if (!detail.isEmpty()) {
      sentence.append(" (").append(detail).append(')');
    }
    for (JsonNode error : problem.path("errors")) {
      sentence
          .append("; ")
          .append(error.path("pointer").asText())
          .append(' ')
          .append(error.path("detail").asText());
    }
    return sentence.toString();
  }

  private static byte[] bytes(ObjectNode body) {
    try {
      return Json.MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
