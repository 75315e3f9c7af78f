package org.bangfu.county.call;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of a service to its end, page by page.
 *
 * @param address may have a query already
 * @param page how the contract describes a page
 * @param cursor where the list goes on after a page; null where it ends
 */
public record Pages<P, T>(
    Api api,
    String address,
    Class<P> page,
    Function<P, List<T>> items,
    Function<P, @Nullable String> cursor) {

  public void forEach(Consumer<T> reader) {
    String next = "";
    do {
      String at =
          "%s%climit=200%s"
              .formatted(
                  address,
                  address.contains("?") ? '&' : '?',
                  next.isEmpty()
                      ? ""
                      : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
      Api.Answer answer = api.get(URI.create(at));
      if (!answer.ok()) {
        throw new PlayStopped(
            "The list %s can't be read: %s.".formatted(address, answer.refusal().sentence()));
      }
      P read = answer.as(page);
      items.apply(read).forEach(reader);
      String after = cursor.apply(read);
      next = after == null ? "" : after;
    } while (!next.isEmpty());
  }
}
