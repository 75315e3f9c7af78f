package org.bangfu.local.supervisor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A small program that answers what a test wants to hear from it. */
final class SickService {

  private SickService() {}

  static Process start(int port) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SickService.class.getName(),
            String.valueOf(port))
        .inheritIO()
        .start();
  }

  public static void main(String[] arguments) throws IOException {
    AtomicInteger live = new AtomicInteger(200);
    AtomicInteger ready = new AtomicInteger(200);
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
            0);
    server.createContext("/live", exchange -> answer(exchange, live.get()));
    server.createContext("/ready", exchange -> answer(exchange, ready.get()));
    server.createContext(
        "/fall-ill",
        exchange -> {
          ready.set(503);
          live.set("live".equals(exchange.getRequestURI().getQuery()) ? 503 : 200);
          answer(exchange, 200);
        });
    server.start();
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    byte[] body = "{\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}".getBytes("UTF-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
