package org.bangfu.county.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads a list of a service to its end, page by page; the address may have a query already. */
public record Pages(Api api, String address) {

  public void forEach(Consumer<JsonNode> reader) {
    String cursor = "";
    do {
      String page =
          "%s%climit=200%s"
              .formatted(
                  address,
                  address.contains("?") ? '&' : '?',
                  cursor.isEmpty()
                      ? ""
                      : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
      Api.Answer answer = api.get(URI.create(page));
      if (!answer.ok()) {
        throw new PlayStopped(
            "The list %s can't be read: %s.".formatted(address, Api.sentence(answer.body())));
      }
      answer.body().path("items").forEach(reader);
      cursor = answer.body().path("nextCursor").asText("");
    } while (!cursor.isEmpty());
  }
}
