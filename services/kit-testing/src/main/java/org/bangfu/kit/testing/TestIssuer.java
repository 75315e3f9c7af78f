package org.bangfu.kit.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * An issuer of OpenID Connect as far as a service needs one: it publishes its configuration and its
 * key over HTTP. Tokens are signed by {@link Tokens}; the key lives as long as the JVM.
 */
final class TestIssuer {
  static final String KEY_ID = "test";
  // test classes and test resources share system properties alone
  static final String ISSUER = "bangfu.testing.issuer";
  static final String PRIVATE_KEY = "bangfu.testing.issuer.key";

  private TestIssuer() {}

  /** Starts it on a free port of 127.0.0.1 and says where it is. */
  static String start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
      publish(
          server,
          "/.well-known/openid-configuration",
          """
          {"issuer": "%s", "jwks_uri": "%s/keys", "token_endpoint": "%s/token",
           "authorization_endpoint": "%s/authorize"}\
          """
              .formatted(issuer, issuer, issuer, issuer));
      publish(server, "/keys", keys((RSAPublicKey) pair.getPublic()));
      server.start();
      System.setProperty(ISSUER, issuer);
      System.setProperty(
          PRIVATE_KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      return issuer;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void publish(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          // a page that signs people in reads it from its own origin
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private static String keys(RSAPublicKey key) {
    return """
    {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}\
    """
        .formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
