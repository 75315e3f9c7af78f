package org.bangfu.needs.outside.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends a message, signed after the Standard Webhooks specification. Nothing is followed: neither a
 * redirect, nor what the name of the host says after its address was judged.
 */
@ApplicationScoped
class Sender {
  private final HttpClient http;
  private final Targets targets;
  private final Duration time;

  @Inject
  Sender(
      Vertx vertx,
      Targets targets,
      @ConfigProperty(name = "bangfu.webhook.connect-timeout") Duration connectTime,
      @ConfigProperty(name = "bangfu.webhook.timeout") Duration time,
      @ConfigProperty(name = "bangfu.webhook.at-once") int atOnce) {
    this(
        vertx.createHttpClient(options(new HttpClientOptions(), connectTime, atOnce)),
        targets,
        time);
  }

  Sender(HttpClient http, Targets targets, Duration time) {
    this.http = http;
    this.targets = targets;
    this.time = time;
  }

  /** A connection of each message's own, to the address that was judged for it. */
  static HttpClientOptions options(HttpClientOptions options, Duration connectTime, int atOnce) {
    return options
        .setKeepAlive(false)
        .setMaxPoolSize(atOnce)
        .setForceSni(true)
        .setConnectTimeout((int) connectTime.toMillis());
  }

  /**
   * Waits for the answer, on a thread that may wait.
   *
   * @param client whose receiver it is
   * @param secrets the current one first
   */
  Outcome send(String client, String url, Message message, List<WebhookSecret> secrets) {
    Instant begun = Instant.now();
    Exchange exchange = new Exchange();
    try {
      Target target = Target.of(url);
      RequestOptions options =
          new RequestOptions()
              .setMethod(HttpMethod.POST)
              .setServer(
                  SocketAddress.inetSocketAddress(
                      target.port(), targets.address(client, target).getHostAddress()))
              .setHost(target.host())
              .setPort(target.port())
              .setSsl(target.tls())
              .setURI(target.path())
              .putHeader("Content-Type", "application/json")
              .putHeader("User-Agent", "bangfu-webhooks/1")
              .putHeader(Webhook.UNBRANDED_MSG_ID_KEY, message.id())
              .putHeader(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(begun.getEpochSecond()))
              .putHeader(
                  Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                  signatures(secrets, message, begun.getEpochSecond()));
      exchange.begin(http, options, message.body());
    } catch (TargetRefusedException e) {
      return Outcome.failed(e.failure());
    }
    return exchange.await(time.minus(Duration.between(begun, Instant.now())));
  }

  /** One for each secret: the receiver accepts any of them. */
  private static String signatures(List<WebhookSecret> secrets, Message message, long timestamp) {
    List<String> signatures = new ArrayList<>();
    try {
      for (WebhookSecret secret : secrets) {
        signatures.add(
            new Webhook(secret.clearText()).sign(message.id(), timestamp, message.body()));
      }
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      // without its cause, which may speak of the secret
      throw new IllegalStateException("message " + message.id() + " could not be signed");
    }
    return String.join(" ", signatures);
  }
}
