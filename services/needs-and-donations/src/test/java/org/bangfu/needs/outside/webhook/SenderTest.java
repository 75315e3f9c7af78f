package org.bangfu.needs.outside.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to the address that was judged, and the rest speaks of the name. */
class SenderTest {
  private static final String PASSWORD = "changeit";
  private static final Message MESSAGE = new Message("msg_1", "{}", "");
  private static final WebhookSecret SECRET = WebhookSecret.random();

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final List<String> lookups = new CopyOnWriteArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpsServer server;
  private Sender sender;

  /** A server with a certificate for hooks.test, which no name server knows. */
  @BeforeEach
  void start() throws Exception {
    Path store = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=hooks.test",
                "-ext",
                "san=dns:hooks.test",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            seen.add(
                exchange.getRequestHeaders().getFirst("Host")
                    + " "
                    + session.getRequestedServerNames());
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.start();
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("hooks", keys.getCertificate("mykey"));
    Path trust = folder.resolve("trust.p12");
    try (var out = Files.newOutputStream(trust)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    sender =
        sender(
            new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(trust.toString()).setPassword(PASSWORD)));
  }

  @AfterEach
  void stop() throws Exception {
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
  }

  @Test
  void oneLookupNamesTheAddressAndTheNameIsVerified() {
    assertEquals(new Outcome(204, null, Duration.ZERO), send(sender, "hooks.test"));
    assertEquals(List.of("hooks.test"), lookups);
    assertEquals(
        List.of("hooks.test:%d [type=host_name (0), value=hooks.test]".formatted(port())), seen);
  }

  @Test
  void aCertificateForAnotherNameIsNotTrusted() {
    assertEquals(Outcome.failed(DeliveryFailure.NOT_TRUSTED), send(sender, "other.test"));
    assertEquals(List.of(), seen);
  }

  @Test
  void aCertificateOfNobodyIsNotTrusted() {
    assertEquals(
        Outcome.failed(DeliveryFailure.NOT_TRUSTED),
        send(sender(new HttpClientOptions()), "hooks.test"));
  }

  @Test
  void aStoredUrlThatIsPrivateByNowIsNotConnectedTo() {
    Sender production =
        new Sender(
            vertx.createHttpClient(),
            new Targets("production", Duration.ofSeconds(3), this::loopback),
            Duration.ofSeconds(5));
    assertEquals(
        Outcome.failed(DeliveryFailure.ADDRESS_NOT_PUBLIC), send(production, "hooks.test"));
    assertEquals(List.of(), seen);
  }

  private Sender sender(HttpClientOptions options) {
    return new Sender(
        vertx.createHttpClient(Sender.options(options, Duration.ofSeconds(3), 4)),
        new Targets("local", Duration.ofSeconds(3), this::loopback),
        Duration.ofSeconds(5));
  }

  private InetAddress[] loopback(String host) {
    lookups.add(host);
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  private Outcome send(Sender by, String host) {
    return by.send(
        "partner-of-tests",
        "https://" + host + ":" + port() + "/",
        MESSAGE,
        new ArrayList<>(List.of(SECRET)));
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
