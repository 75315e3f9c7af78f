package org.bangfu.local.supervisor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands before the real Connect and refuses the first time that offsets are to be deleted. */
final class HesitantConnect implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean hesitated = new AtomicBoolean();
  private final ConnectAccess real;
  private final HttpServer server;

  private HesitantConnect(ConnectAccess real, HttpServer server) {
    this.real = real;
    this.server = server;
  }

  static HesitantConnect before(ConnectAccess real) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    HesitantConnect hesitant = new HesitantConnect(real, server);
    server.createContext("/", hesitant::pass);
    server.start();
    return hesitant;
  }

  ConnectAccess access() {
    return ConnectAccess.onPort(server.getAddress().getPort(), real.credentials());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] asked = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("DELETE") && hesitated.compareAndSet(false, true)) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      HttpRequest request =
          real.request(exchange.getRequestURI().toString())
              .header("Content-Type", "application/json")
              .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(asked))
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
