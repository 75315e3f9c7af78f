package org.bangfu.payment.provider.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The account with WeChat Pay; without a merchant there is none. */
@ConfigMapping(prefix = "bangfu.payment.wechat")
public interface WeChatSettings {
  /** 商户号 */
  Optional<String> merchant();

  /** The serial number of the merchant's certificate. */
  Optional<String> merchantSerial();

  /** The merchant's private key, PEM. */
  Optional<String> merchantKey();

  /** 公众号或小程序 the app for which it pays. */
  Optional<String> app();

  /** APIv3 密钥, 32 characters. */
  Optional<String> apiKey();

  /** 微信支付公钥, PEM, by which its word is believed. */
  Optional<String> platformKey();

  /** The id of that key, such as {@code PUB_KEY_ID_0114…}. */
  Optional<String> platformKeyId();

  /** Where it is asked. */
  @WithDefault("https://api.mch.weixin.qq.com")
  URI address();

  /** Where it tells us: this service as it is seen from outside. */
  Optional<URI> notifyAddress();

  default boolean isComplete() {
    return merchant().isPresent()
        && merchantSerial().isPresent()
        && merchantKey().isPresent()
        && app().isPresent()
        && apiKey().isPresent()
        && platformKey().isPresent()
        && platformKeyId().isPresent()
        && notifyAddress().isPresent();
  }
}
