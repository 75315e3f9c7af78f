package org.bangfu.needs.outside.webhook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, of which the status counts and little is read. */
final class Exchange {
  private static final int MOST_BYTES = 64 * 1024;

  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile @Nullable HttpClientRequest sent;
  private volatile @Nullable Outcome answered;
  private int read;

  void begin(HttpClient client, RequestOptions options, String body) {
    client
        .request(options)
        .onSuccess(request -> send(request, Buffer.buffer(body)))
        .onFailure(this::fail);
  }

  /** What came of it within the time; the connection is closed in any case. */
  Outcome await(Duration time) {
    try {
      return outcome.get(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // a receiver that has said its status and then stalls has said enough
      Outcome status = answered;
      Outcome late = status == null ? Outcome.failed(DeliveryFailure.TIMED_OUT) : status;
      end(late);
      return outcome.getNow(late);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(Outcome.failed(DeliveryFailure.NOT_CONNECTED));
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(HttpClientRequest request, Buffer body) {
    sent = request;
    if (outcome.isDone()) {
      request.reset();
      return;
    }
    request.response().onSuccess(this::read).onFailure(this::fail);
    request.end(body);
  }

  private void read(HttpClientResponse response) {
    Outcome status =
        Outcome.answered(response.statusCode(), response.getHeader("Retry-After"), Instant.now());
    answered = status;
    response.exceptionHandler(e -> end(status));
    response.endHandler(nothing -> end(status));
    response.handler(chunk -> {
      read += chunk.length();
      if (read > MOST_BYTES) {
        end(status);
      }
    });
  }

  private void fail(Throwable cause) {
    end(Outcome.failed(failureOf(cause)));
  }

  private void end(Outcome how) {
    outcome.complete(how);
    HttpClientRequest request = sent;
    if (request != null) {
      request.connection().close();
    }
  }

  private static DeliveryFailure failureOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return DeliveryFailure.NOT_TRUSTED;
      }
      if (cause instanceof TimeoutException
          || cause instanceof io.netty.channel.ConnectTimeoutException) {
        return DeliveryFailure.TIMED_OUT;
      }
    }
    return DeliveryFailure.NOT_CONNECTED;
  }
}
