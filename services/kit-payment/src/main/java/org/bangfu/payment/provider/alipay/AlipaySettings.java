package org.bangfu.payment.provider.alipay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The account with Alipay; without an app there is none. */
@ConfigMapping(prefix = "bangfu.payment.alipay")
public interface AlipaySettings {
  /** 应用 APPID */
  Optional<String> app();

  /** 应用私钥 the app's private key (PKCS 8), PEM or what stands in one. */
  Optional<String> appKey();

  /** 卖家支付宝用户号 of the account that is paid, {@code 2088…}. */
  Optional<String> seller();

  /** 支付宝公钥 by which its word is believed, PEM or what stands in one; not the app's own. */
  Optional<String> platformKey();

  /** Where it is asked. */
  @WithDefault("https://openapi.alipay.com/gateway.do")
  URI address();

  /** Where it tells us: this service as it is seen from outside. */
  Optional<URI> notifyAddress();

  default boolean isComplete() {
    return app().isPresent()
        && appKey().isPresent()
        && seller().isPresent()
        && platformKey().isPresent()
        && notifyAddress().isPresent();
  }
}
