package org.bangfu.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls as people make them who are signed in at the suite's own issuer. */
final class Callers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningSuite suite;

  Callers(RunningSuite suite) {
    this.suite = suite;
  }

  /** An answer: its status, entity tag and body. */
  record Answer(int status, String tag, JsonNode body) {
    /** The last part of a problem's type. */
    String problem() {
      return body.path("type").asText("").replaceFirst(".*/", "");
    }
  }

  /** What somebody gets; null for nobody who is signed in. */
  Answer get(@Nullable String user, URI address) {
    return send(user, HttpRequest.newBuilder(address).GET());
  }

  /** What somebody gets for a write. */
  Answer write(String user, String method, URI address, String tag, String json) {
    return send(
        user,
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("If-Match", tag)
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** What somebody gets for something new, which is sent once. */
  Answer bringIn(String user, URI address, String contentType, String body) {
    return send(
        user,
        HttpRequest.newBuilder(address)
            .header("Content-Type", contentType)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What a token of any kind gets. */
  Answer withToken(String token, URI address) {
    return sent(
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).GET().build());
  }

  private Answer send(@Nullable String user, HttpRequest.Builder request) {
    if (user != null) {
      request.header("Authorization", "Bearer " + suite.tokens().of(user).value());
    }
    return sent(request.build());
  }

  private Answer sent(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("ETag").orElse(""),
          JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
