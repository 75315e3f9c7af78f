package org.bangfu.contract;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Calls as another client does, and holds every answer of the APIs to the contract of who gave it.
 * For callers that wait for an answer; what comes later is not looked at, and refused.
 */
public final class CheckedHttpClient extends HttpClient {
  private static final String API = "/v1/";

  private final HttpClient calls;
  private final Function<URI, PublishedContract> contracts;
  private final Consumer<List<String>> saw;

  /**
   * @param contracts whose contract holds for a called address
   * @param saw is told of each answer in which ways it is not as its contract says; in none, as a
   *     rule
   */
  public CheckedHttpClient(
      HttpClient calls, Function<URI, PublishedContract> contracts, Consumer<List<String>> saw) {
    this.calls = calls;
    this.contracts = contracts;
    this.saw = saw;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    if (!request.uri().getPath().startsWith(API)) {
      return calls.send(request, handler);
    }
    // the text, once as it came and once as the caller wants it
    byte[][] text = new byte[1][];
    HttpResponse<T> answer =
        calls.send(
            request,
            info ->
                HttpResponse.BodySubscribers.mapping(
                    BodyHandlers.ofByteArray().apply(info),
                    bytes -> {
                      text[0] = bytes;
                      return read(handler, info, bytes);
                    }));
    check(request, answer, text[0]);
    return answer;
  }

  private void check(HttpRequest request, HttpResponse<?> answer, byte[] body) {
    String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
    saw.accept(
        contracts
            .apply(request.uri())
            .violations(
                request.method(),
                request.uri().getRawPath(),
                answer.statusCode(),
                body.length == 0 ? null : type.split(";", 2)[0].strip(),
                new String(body, StandardCharsets.UTF_8)));
  }

  private static <T> T read(BodyHandler<T> handler, ResponseInfo info, byte[] bytes) {
    BodySubscriber<T> subscriber = handler.apply(info);
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            // all of it is there and comes at once
          }

          @Override
          public void cancel() {
            // nothing is on the way
          }
        });
    subscriber.onNext(List.of(ByteBuffer.wrap(bytes)));
    subscriber.onComplete();
    return subscriber.getBody().toCompletableFuture().join();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    throw new UnsupportedOperationException("only answers that are waited for are looked at");
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
    throw new UnsupportedOperationException("only answers that are waited for are looked at");
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return calls.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return calls.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return calls.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return calls.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return calls.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return calls.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return calls.authenticator();
  }

  @Override
  public Version version() {
    return calls.version();
  }

  @Override
  public Optional<Executor> executor() {
    return calls.executor();
  }

  @Override
  public void shutdown() {
    calls.shutdown();
  }

  @Override
  public void shutdownNow() {
    calls.shutdownNow();
  }
}
