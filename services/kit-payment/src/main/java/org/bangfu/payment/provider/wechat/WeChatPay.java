package org.bangfu.payment.provider.wechat;

import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
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

/** 微信支付, by a QR code (Native). */
@ApplicationScoped
class WeChatPay implements PaymentProvider {
  /** Each repeat is signed anew, and it demands this of its own clients. */
  private static final Duration TELLS_FOR = Duration.ofMinutes(5);

  private final WeChatSettings settings;
  private final WeChatNotifications notifications;
  private volatile @Nullable WeChatConnection connection;

  WeChatPay(WeChatSettings settings, WeChatNotifications notifications) {
    this.settings = settings;
    this.notifications = notifications;
  }

  @Override
  public String name() {
    return Provider.WECHAT;
  }

  @Override
  public boolean isConfigured() {
    return settings.isComplete();
  }

  @Override
  public String prepay(Payment payment) {
    PrepayRequest request = new PrepayRequest();
    request.setAppid(settings.app().orElseThrow());
    request.setMchid(settings.merchant().orElseThrow());
    request.setDescription("帮扶");
    request.setOutTradeNo(payment.reference());
    request.setNotifyUrl(settings.notifyAddress().orElseThrow().toString());
    Amount amount = new Amount();
    amount.setTotal(fen(payment));
    amount.setCurrency(payment.currency());
    request.setAmount(amount);
    try {
      return connection().payments().prepay(request).getCodeUrl();
    } catch (WechatPayException | IllegalArgumentException e) {
      // the latter where an answer has not even the form of a signed one
      throw new ProviderFailedException("WeChat Pay takes no payment now", e);
    }
  }

  @Override
  public Optional<Told> refund(Payment payment, String reference, long fen) {
    CreateRequest request = new CreateRequest();
    request.setOutTradeNo(payment.reference());
    request.setOutRefundNo(reference);
    request.setNotifyUrl(settings.notifyAddress().orElseThrow().toString());
    AmountReq amount = new AmountReq();
    amount.setTotal(payment.amount().fen());
    amount.setRefund(fen);
    amount.setCurrency(payment.currency());
    request.setAmount(amount);
    try {
      return word(payment, reference, fen, connection().refunds().create(request));
    } catch (WechatPayException | IllegalArgumentException e) {
      // the latter where an answer has not even the form of a signed one
      throw new ProviderFailedException("WeChat Pay gives nothing back now", e);
    }
  }

  private static int fen(Payment payment) {
    long fen = payment.amount().fen();
    if (fen > Integer.MAX_VALUE) {
      throw new ProviderFailedException("WeChat Pay takes no payment of that size");
    }
    return (int) fen;
  }

  /**
   * What it says at once, which is mostly that it will; asked again, also what has become of it.
   */
  private static Optional<Told> word(Payment payment, String reference, long fen, Refund refund) {
    Told.What what =
        switch (refund.getStatus()) {
          case SUCCESS -> Told.What.REFUNDED;
          case CLOSED -> Told.What.REFUND_FAILED;
          case null, default -> null;
        };
    return what == null
        ? Optional.empty()
        : Optional.of(
            new Told(
                reference,
                Instant.now(),
                what,
                payment.reference(),
                refund.getTransactionId(),
                reference,
                Money.ofFen(fen),
                payment.currency(),
                WeChatNotifications.day(refund.getSuccessTime())));
  }

  @Override
  public Told read(UnaryOperator<@Nullable String> header, String body) {
    return notifications.read(connection().notifications(), header, body);
  }

  @Override
  public Duration tellsFor() {
    return TELLS_FOR;
  }

  @Override
  public ProviderAnswer answer(boolean believed, String reason) {
    return believed
        ? new ProviderAnswer(200, "application/json", "{\"code\":\"SUCCESS\",\"message\":\"OK\"}")
        : new ProviderAnswer(
            400, "application/json", "{\"code\":\"FAIL\",\"message\":\"" + reason + "\"}");
  }

  private WeChatConnection connection() {
    WeChatConnection known = connection;
    if (known == null) {
      known = WeChatConnection.of(settings);
      connection = known;
    }
    return known;
  }
}
