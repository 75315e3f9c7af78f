package org.bangfu.county.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bangfu.client.registry.model.Problem;

/**
 * Calls the services over HTTP and stays patient: where a service is away or busy, the same request
 * is sent again. So only requests may be sent that are safe to repeat.
 */
public final class Api implements AutoCloseable {
  /** What a service answered. */
  public record Answer(int status, String text, Duration retryAfter) {
    public boolean ok() {
      return status < 300;
    }

    /** The answer as its contract describes it. */
    public <T> T as(Class<T> view) {
      try {
        return Bodies.read(text, view);
      } catch (JsonProcessingException e) {
        throw new PlayStopped(
            "An answer is no %s of the contract: %s."
                .formatted(view.getSimpleName(), e.getOriginalMessage()),
            e);
      }
    }

    /** Why it is not {@link #ok()}. */
    public Refusal refusal() {
      try {
        return new Refusal(Bodies.read(text, Problem.class));
      } catch (JsonProcessingException e) {
        return new Refusal(null);
      }
    }
  }

  /** The body of a step that has nothing to say but itself. */
  public static final Object NOTHING = Map.of();

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

  /**
   * Posts a request of a generated client.
   *
   * @param body which is written once, however often it is sent
   */
  public Answer post(URI uri, Object body) {
    return send(json(uri, body), uri);
  }

  /**
   * Posts what moves money.
   *
   * @param key makes a repeat harmless
   */
  public Answer postWithKey(URI uri, String key, Object body) {
    return send(json(uri, body).header("Idempotency-Key", key), uri);
  }

  /** Posts once, without any patience, and says with an exception that the service is away. */
  public Answer postOnce(URI uri, String key, Object body) throws IOException {
    return once(json(uri, body).timeout(TIMEOUT).header("Idempotency-Key", key));
  }

  /** Posts a file. */
  public Answer upload(URI uri, String contentType, byte[] file) {
    return send(post(uri, contentType, file), uri);
  }

  private static HttpRequest.Builder json(URI uri, Object body) {
    return post(uri, "application/json", Bodies.write(body));
  }

  private static HttpRequest.Builder post(URI uri, String contentType, byte[] body) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", contentType)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
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
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      long seconds = response.headers().firstValueAsLong("Retry-After").orElse(0);
      return new Answer(response.statusCode(), response.body(), Duration.ofSeconds(seconds));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayStopped("Playing the county was interrupted.", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
