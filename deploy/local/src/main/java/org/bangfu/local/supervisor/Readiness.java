package org.bangfu.local.supervisor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A service's own answer to whether it is ready. */
final class Readiness {

  private static final int OK = 200;
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final HttpClient client;
  private final HttpRequest request;

  private Readiness(HttpClient client, int port, String path) {
    this.client = client;
    this.request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build();
  }

  /** At the port beside the API. */
  static Readiness ofService(HttpClient client, int port) {
    return new Readiness(client, port, "/q/health/ready");
  }

  static Readiness ofKeycloak(HttpClient client, int port) {
    return new Readiness(client, port, "/health/ready");
  }

  static Readiness ofPaymentSandbox(HttpClient client, int port) {
    return new Readiness(client, port, "/control/open");
  }

  /** Waits for it; false when there is nothing to wait for any more. */
  boolean await(BooleanSupplier goOn) throws InterruptedException {
    while (goOn.getAsBoolean()) {
      if (isReady()) {
        return true;
      }
      Thread.sleep(BETWEEN);
    }
    return false;
  }

  boolean isReady() throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }
}
