package org.bangfu.needs.outside.feed;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one step of the release takes up.
 *
 * @param items what has changed, never more than twice as many as were asked for
 * @param seen up to where the changes are taken up with it
 * @param waited the counties in which something has waited long enough
 * @param waitedUntil the moment since when that has waited, or longer, as text
 * @param more whether there may be more to take up at once
 */
record ReleaseWindow(
    List<Changed> items, FeedPosition seen, List<String> waited, String waitedUntil, boolean more) {
  /**
   * A row that has changed.
   *
   * @param kind its table's name in capitals
   * @param whole whether nothing older can come any more; else it is only among the newest
   */
  record Changed(String kind, UUID id, String county, boolean whole) {}

  /** Whether taking it up would change nothing. */
  boolean isIdle() {
    return items.isEmpty() && waited.isEmpty();
  }

  /** The ids of what changed in the window. */
  UUID[] changed(String kind) {
    return ids(items.stream().filter(Changed::whole), kind);
  }

  /** The same with what is younger than the window. */
  UUID[] changedByNow(String kind) {
    return ids(items.stream(), kind);
  }

  /** Where what waits may have found its like. */
  String[] counties() {
    return Stream.concat(items.stream().map(Changed::county), waited.stream())
        .distinct()
        .toArray(String[]::new);
  }

  private static UUID[] ids(Stream<Changed> items, String kind) {
    return items
        .filter(item -> item.kind.equals(kind))
        .map(Changed::id)
        .distinct()
        .toArray(UUID[]::new);
  }
}
