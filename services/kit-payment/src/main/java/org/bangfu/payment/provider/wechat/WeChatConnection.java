package org.bangfu.payment.provider.wechat;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.refund.RefundService;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The SDK with our keys, at the address that the settings name. */
record WeChatConnection(
    NativePayService payments, RefundService refunds, NotificationParser notifications) {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final List<String> HEADERS =
      List.of(
          "Wechatpay-Timestamp",
          "Wechatpay-Nonce",
          "Wechatpay-Signature",
          "Wechatpay-Serial",
          "Request-ID");

  static WeChatConnection of(WeChatSettings settings) {
    RSAPublicKeyConfig config =
        new RSAPublicKeyConfig.Builder()
            .merchantId(settings.merchant().orElseThrow())
            .merchantSerialNumber(settings.merchantSerial().orElseThrow())
            .privateKey(settings.merchantKey().orElseThrow())
            .publicKey(settings.platformKey().orElseThrow())
            .publicKeyId(settings.platformKeyId().orElseThrow())
            .apiV3Key(settings.apiKey().orElseThrow())
            .build();
    HttpClient client =
        new DefaultHttpClientBuilder().config(config).okHttpClient(at(settings.address())).build();
    return new WeChatConnection(
        new NativePayService.Builder().httpClient(client).build(),
        new RefundService.Builder().httpClient(client).build(),
        new NotificationParser(config));
  }

  /** The SDK knows no address but its own; what is signed is the path and the body alone. */
  private static OkHttpClient at(URI address) {
    Interceptor elsewhere =
        chain -> {
          HttpUrl url =
              chain
                  .request()
                  .url()
                  .newBuilder()
                  .scheme(address.getScheme())
                  .host(address.getHost())
                  .port(
                      address.getPort() < 0
                          ? HttpUrl.defaultPort(address.getScheme())
                          : address.getPort())
                  .build();
          return chain.proceed(chain.request().newBuilder().url(url).build());
        };
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(ANSWER)
        .addInterceptor(elsewhere)
        .addInterceptor(WeChatConnection::spelled)
        .build();
  }

  /**
   * The SDK finds its headers by their spelling alone, and HTTP/2 and some proxies write them
   * small.
   */
  private static Response spelled(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    Response.Builder spelled = answer.newBuilder();
    for (String name : HEADERS) {
      String value = answer.header(name);
      if (value != null) {
        spelled.removeHeader(name).addHeader(name, value);
      }
    }
    return spelled.build();
  }
}
