package org.bangfu.kit.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. {@link PageLinkFilter} adds the header {@code Link: rel="next"}.
 *
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * @param rows at most {@link PageRequest#rowsToRead()} rows in the list's order
   * @param key what the list is ordered by; unique
   */
  public static <R, T> Page<T> of(
      List<R> rows, PageRequest request, Function<R, Object> key, Function<R, T> toItem) {
    boolean more = rows.size() > request.limit();
    List<R> shown = more ? rows.subList(0, request.limit()) : rows;
    return new Page<>(
        shown.stream().map(toItem).toList(),
        more ? PageRequest.encode(key.apply(shown.getLast()).toString()) : null);
  }
}
