package org.bangfu.needs.outside.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.needs.outside.feed.Changes;

/** Words the messages. */
@ApplicationScoped
class Messages {
  private static final int ID_BYTES = 16;

  private final ObjectMapper json;

  Messages(ObjectMapper json) {
    this.json = json;
  }

  private record Envelope(String type, Instant timestamp, Object data) {}

  private record FeedChanged(List<Changes.Change> items, String next) {}

  /**
   * What has changed after a position. Its id follows from the webhook and the position, so that
   * the receiver knows a repeat, whoever sends it.
   */
  Message feedChanged(UUID webhook, String position, Changes.Batch batch, Instant now) {
    return new Message(
        id(webhook + "/" + position),
        text(new Envelope("feed.changed", now, new FeedChanged(batch.changes(), batch.next()))),
        batch.next());
  }

  /** A message that says nothing, for a partner that tries its receiver. */
  Message test(Instant now) {
    return new Message(
        id(UUID.randomUUID().toString()), text(new Envelope("webhook.test", now, Map.of())), "");
  }

  private static String id(String of) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return "msg_" + HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(Envelope message) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
