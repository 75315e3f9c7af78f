package org.bangfu.payment.payment;

import java.util.List;
import org.bangfu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Names of those who take money; a partner website's is its own client, which nobody else uses. */
public final class Provider {
  public static final String WECHAT = "wechat";
  public static final String ALIPAY = "alipay";

  /** The office itself, against a paper receipt. */
  public static final String RECEIPT = "receipt";

  /** 银行转账 straight to the office's account. */
  public static final String BANK = "bank";

  private static final List<String> ONLINE = List.of(WECHAT, ALIPAY, BANK);

  private Provider() {}

  /** The actor of what the provider itself has told. */
  public static String word(String provider) {
    return "provider:" + provider;
  }

  /**
   * Who takes the money online: the one that is named, else WeChat; for a partner website itself,
   * whatever it names.
   *
   * @param partner the client of the partner website that tells it; null for everybody else
   */
  public static String online(@Nullable String partner, @Nullable String named) {
    List<String> possible = partner == null ? ONLINE : List.of(partner);
    if (named != null && !possible.contains(named)) {
      throw Problems.invalid("/provider", "must be one of " + String.join(", ", possible));
    }
    return named == null ? possible.getFirst() : named;
  }
}
