package org.bangfu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bangfu.embedded.FreePort;
import org.bangfu.sandbox.Keys;
import org.bangfu.sandbox.PaymentSandbox;
import org.jspecify.annotations.Nullable;

/**
 * The providers of this machine, which tell the service under test at a port that is known before.
 */
public class SandboxPayments implements QuarkusTestResourceLifecycleManager {
  private static volatile @Nullable PaymentSandbox sandbox;

  @Override
  public Map<String, String> start() {
    try {
      Keys keys = Keys.in(Files.createTempDirectory("sandbox"));
      PaymentSandbox started = new PaymentSandbox(keys, 0);
      sandbox = started;
      String port = Integer.toString(FreePort.any());
      Map<String, String> settings = new HashMap<>();
      keys.environment(started.address(), "http://127.0.0.1:" + port + "/v1/payment-notifications")
          .forEach((name, value) -> settings.put(property(name), value));
      settings.put("quarkus.http.test-port", port);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code BANGFU_PAYMENT_WECHAT_API_KEY} as {@code bangfu.payment.wechat.api-key}. */
  private static String property(String variable) {
    String[] parts = variable.toLowerCase(Locale.ROOT).split("_", 4);
    return String.join(".", parts[0], parts[1], parts[2], parts[3].replace('_', '-'));
  }

  /**
   * Has the provider do something.
   *
   * @param deed such as {@code payments/REFERENCE}
   * @param whim how it errs, as a query; empty for not at all
   * @return the statuses with which the service under test answered
   */
  public static List<Integer> tell(String deed, String whim) throws IOException {
    URI address = URI.create(running().address() + "/control/" + deed + "?" + whim);
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JsonPath.from(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .getList("answers");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static PaymentSandbox running() {
    return Objects.requireNonNull(sandbox);
  }

  @Override
  public void stop() {
    running().close();
  }
}
