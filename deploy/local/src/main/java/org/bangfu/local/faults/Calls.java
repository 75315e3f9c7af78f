package org.bangfu.local.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.bangfu.local.faults.Attempt.Kind;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.SuiteException;

/** Single requests in the names of several callers, each counted by what came of it. */
final class Calls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Set<Integer> BUSY = Set.of(429, 503, 507);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final LocalTokens tokens;
  private final Map<String, Supplier<String>> known = new ConcurrentHashMap<>();
  private final Map<Kind, LongAdder> counted = new ConcurrentHashMap<>();
  private final Outages outages = new Outages();
  private volatile String lastFault = "";

  Calls(LocalTokens tokens) {
    this.tokens = tokens;
  }

  Attempt get(String caller, URI address) throws InterruptedException {
    return send(caller, address, HttpRequest.newBuilder(address).GET());
  }

  /**
   * Posts once.
   *
   * @param key makes a repeat harmless
   */
  Attempt post(String caller, URI address, String key, String json) throws InterruptedException {
    return send(
        caller,
        address,
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  long count(Kind kind) {
    return counter(kind).sum();
  }

  Outages outages() {
    return outages;
  }

  /** What there has been so far, to count from. */
  Since mark() {
    Map<Kind, Long> before = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      before.put(kind, count(kind));
    }
    return new Since(this, before);
  }

  /** Counts from a moment on. */
  record Since(Calls calls, Map<Kind, Long> before) {
    long count(Kind kind) {
      return calls.count(kind) - before.getOrDefault(kind, 0L);
    }
  }

  private LongAdder counter(Kind kind) {
    return counted.computeIfAbsent(kind, any -> new LongAdder());
  }

  /** The latest answer that no caller should get. */
  String lastFault() {
    return lastFault;
  }

  private Attempt send(String caller, URI address, HttpRequest.Builder request)
      throws InterruptedException {
    Attempt attempt = attempt(caller, request.timeout(TIMEOUT));
    counter(attempt.kind()).increment();
    outages.note(address.getAuthority(), attempt.kind());
    return attempt;
  }

  private Attempt attempt(String caller, HttpRequest.Builder builder) throws InterruptedException {
    try {
      HttpRequest request = builder.setHeader("Authorization", "Bearer " + token(caller)).build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Kind kind = kind(answer);
      if (kind == Kind.FAULTY) {
        lastFault =
            "%s %s answered %d".formatted(request.method(), request.uri(), answer.statusCode());
      }
      return new Attempt(kind, answer.statusCode(), json(answer.body()), comeAgain(answer));
    } catch (ConnectException | HttpConnectTimeoutException | SuiteException e) {
      // the last where the issuer gives no token now: nothing was sent
      return Attempt.unanswered(Kind.NOT_CONNECTED);
    } catch (IOException | UncheckedIOException e) {
      return Attempt.unanswered(Kind.CUT_OFF);
    }
  }

  private String token(String caller) {
    return known.computeIfAbsent(caller, tokens::renewed).get();
  }

  private static Kind kind(HttpResponse<?> answer) {
    int status = answer.statusCode();
    if (status < 300) {
      return Kind.ACCEPTED;
    }
    if (BUSY.contains(status)) {
      return answer.headers().firstValue("Retry-After").isPresent() ? Kind.BUSY : Kind.FAULTY;
    }
    return status >= 500 ? Kind.FAULTY : Kind.DECLINED;
  }

  private static Duration comeAgain(HttpResponse<?> answer) {
    return Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(0));
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
