package org.bangfu.payment.provider.alipay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Provider;
import org.bangfu.payment.provider.PaymentProvider;
import org.bangfu.payment.provider.ProviderAnswer;
import org.bangfu.payment.provider.ProviderFailedException;
import org.bangfu.payment.provider.Told;
import org.jspecify.annotations.Nullable;

/** 支付宝, by a QR code (当面付, 预下单). */
@ApplicationScoped
class AlipayPay implements PaymentProvider {
  /**
   * It tells again and again over 25 hours (24 h 22 min at the longest) what it has signed once,
   * and under one name, by which a repeat is known within this time.
   */
  private static final Duration TELLS_FOR = Duration.ofHours(25);

  private static final String DONE = "10000";

  private final AlipaySettings settings;
  private final ObjectMapper json;
  private volatile @Nullable Connection connection;

  AlipayPay(AlipaySettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public String name() {
    return Provider.ALIPAY;
  }

  @Override
  public boolean isConfigured() {
    return settings.isComplete();
  }

  @Override
  public String prepay(Payment payment) {
    JsonNode answer =
        connection()
            .gateway()
            .call(
                "alipay.trade.precreate",
                Map.of(
                    "out_trade_no", payment.reference(),
                    "total_amount", payment.amount().toString(),
                    "subject", "帮扶"));
    String code = answer.path("qr_code").asText();
    if (!isDone(answer) || code.isEmpty()) {
      throw new ProviderFailedException(
          "Alipay takes no payment: " + answer.path("sub_code").asText());
    }
    return code;
  }

  @Override
  public Optional<Told> refund(Payment payment, String reference, long fen) {
    try {
      return Optional.of(
          new AlipayRefunds(connection().gateway()).refund(payment, reference, Money.ofFen(fen)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new ProviderFailedException("Alipay's answer cannot be read", e);
    }
  }

  @Override
  public Told read(UnaryOperator<@Nullable String> header, String body) {
    return connection().notifications().read(body);
  }

  @Override
  public Duration tellsFor() {
    return TELLS_FOR;
  }

  /** It reads the word alone, and tells again whatever else it is answered. */
  @Override
  public ProviderAnswer answer(boolean believed, String reason) {
    return believed
        ? new ProviderAnswer(200, "text/plain", "success")
        : new ProviderAnswer(400, "text/plain", "failure");
  }

  static boolean isDone(JsonNode answer) {
    return DONE.equals(answer.path("code").asText());
  }

  private Connection connection() {
    Connection known = connection;
    if (known == null) {
      Rsa2 keys = Rsa2.of(settings);
      known =
          new Connection(
              new AlipayGateway(settings, keys, json), new AlipayNotifications(settings, keys));
      connection = known;
    }
    return known;
  }

  private record Connection(AlipayGateway gateway, AlipayNotifications notifications) {}
}
