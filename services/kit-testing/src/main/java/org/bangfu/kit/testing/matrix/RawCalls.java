package org.bangfu.kit.testing.matrix;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Management;
import org.bangfu.kit.testing.Missing;
import org.jspecify.annotations.Nullable;

/** Calls whose paths arrive as they are written, which a friendlier client would tidy up. */
final class RawCalls {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private RawCalls() {}

  /** An answer: its status, content type, challenge and body. */
  record Answer(int status, String type, String challenge, String body) {
    boolean isProblem() {
      return type.startsWith("application/problem+json");
    }

    /** The body without what differs between any two answers. */
    String comparable(String id) {
      return Missing.text(body, id);
    }
  }

  static Answer send(
      String method, String path, @Nullable String token, @Nullable String type, String body) {
    return send(RestAssured.port, method, path, token, type, body);
  }

  /** A GET at the port beside the API. */
  static Answer fromManagement(String path) {
    return send(Management.port(), "GET", path, null, null, "");
  }

  private static Answer send(
      int port,
      String method,
      String path,
      @Nullable String token,
      @Nullable String type,
      String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30))
            // never the reason why an operation refuses
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", Calls.etag(0))
            .method(method, type == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    return sent(request.build());
  }

  static Answer sent(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("WWW-Authenticate").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
