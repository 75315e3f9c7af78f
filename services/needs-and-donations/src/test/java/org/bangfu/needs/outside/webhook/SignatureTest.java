package org.bangfu.needs.outside.webhook;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.Test;

/** What a receiver believes that verifies with the specification's own library. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SignatureTest extends Receiving {
  @Inject DeliverChanges deliver;

  @Test
  void whatWasAlteredOrIsOldIsNotBelieved() throws Exception {
    Site site = Site.at(receiver);
    Site.change();
    Site.run(deliver);
    Receiver.Received message = receiver.received().getFirst();
    message.verify(site.secret());
    Receiver.Received altered =
        new Receiver.Received(message.headers(), message.body().replace("NEED", "WISH"));
    assertThrows(WebhookVerificationException.class, () -> altered.verify(site.secret()));
    long old = Instant.now().getEpochSecond() - 3600;
    Map<String, List<String>> headers = new HashMap<>(message.headers());
    headers.put("webhook-timestamp", List.of(Long.toString(old)));
    Receiver.Received moved = new Receiver.Received(headers, message.body());
    assertThrows(WebhookVerificationException.class, () -> moved.verify(site.secret()));
    headers.put(
        "webhook-signature",
        List.of(
            new com.standardwebhooks.Webhook(site.secret())
                .sign(message.id(), old, message.body())));
    Receiver.Received replayed = new Receiver.Received(headers, message.body());
    assertThrows(WebhookVerificationException.class, () -> replayed.verify(site.secret()));
  }

  @Test
  void bothSecretsSignWhileAReceiverChangesOver() throws Exception {
    Site site = Site.at(receiver);
    String fresh = site.post("secret").statusCode(200).extract().path("secret");
    Site.change();
    Site.run(deliver);
    receiver.received().getFirst().verify(site.secret());
    receiver.received().getFirst().verify(fresh);
    Database.changeAsOwner(
        "update webhook set former_until = now() - interval '1 second' where id = ?",
        site.webhook());
    Site.change();
    Site.run(deliver);
    receiver.received().get(1).verify(fresh);
    assertThrows(
        WebhookVerificationException.class, () -> receiver.received().get(1).verify(site.secret()));
  }
}
