package org.bangfu.needs.permission.partner;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bangfu.kit.testing.Tokens;

/** Calls of somebody in a stretch of time, and how long they took. */
final class Window {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpRequest request;
  private final List<Integer> statuses = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();

  private Window(Tokens caller, String path) {
    this.request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + caller.signed())
            .build();
  }

  static Window of(Tokens caller, String path) {
    return new Window(caller, path);
  }

  /** Makes calls, one after the other. */
  Window call(int times) {
    for (int call = 0; call < times; call++) {
      long start = System.nanoTime();
      int status = CLIENT.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
      add(status, System.nanoTime() - start);
    }
    return this;
  }

  /** Makes calls at a steady pace, whatever becomes of them, as long as the work lasts. */
  List<HttpResponse<Void>> callDuring(int perSecond, Runnable work) {
    List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
    try (var pace = Executors.newSingleThreadScheduledExecutor()) {
      var calls =
          pace.scheduleAtFixedRate(
              () -> answers.add(CLIENT.sendAsync(request, BodyHandlers.discarding())),
              0,
              TimeUnit.SECONDS.toMicros(1) / perSecond,
              TimeUnit.MICROSECONDS);
      try {
        work.run();
      } finally {
        calls.cancel(false);
      }
    } catch (CompletionException e) {
      throw new IllegalStateException(e);
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private void add(int status, long took) {
    statuses.add(status);
    nanos.add(took);
  }

  List<Integer> statuses() {
    return statuses;
  }

  int calls() {
    return nanos.size();
  }

  /** How long all but one in a hundred took at most, in milliseconds. */
  double p99() {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1) / 1e6;
  }

  /** Calls a second, one after the other. */
  double perSecond() {
    return nanos.size() / (nanos.stream().mapToLong(Long::longValue).sum() / 1e9);
  }
}
