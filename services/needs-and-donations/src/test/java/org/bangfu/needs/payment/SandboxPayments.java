package org.bangfu.needs.payment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bangfu.sandbox.Keys;
import org.bangfu.sandbox.PaymentSandbox;

/**
 * A provider of this machine, which tells the service under test at a port that is known before.
 */
public class SandboxPayments implements QuarkusTestResourceLifecycleManager {
  static volatile PaymentSandbox sandbox;

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0)) {
      Keys keys = Keys.in(Files.createTempDirectory("sandbox"));
      sandbox = new PaymentSandbox(keys, 0);
      String port = Integer.toString(free.getLocalPort());
      Map<String, String> settings = new HashMap<>();
      keys.environment(
              sandbox.address(), "http://127.0.0.1:" + port + "/v1/payment-notifications/wechat")
          .forEach((name, value) -> settings.put(property(name), value));
      settings.put("quarkus.http.test-port", port);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code BANGFU_PAYMENT_WECHAT_API_KEY} as {@code bangfu.payment.wechat.api-key}. */
  private static String property(String variable) {
    String prefix = "BANGFU_PAYMENT_WECHAT_";
    return "bangfu.payment.wechat."
        + variable.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void stop() {
    sandbox.close();
  }
}
