package org.bangfu.kit.guard.watch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that one query gives: a row, with a number for each of them. Every bean of it is read at
 * intervals ({@link WatchAll}) with the whole nation in sight, and no scrape asks the database. All
 * instances read the same, but one that cannot read keeps what it read last: so of several the
 * worst is taken, the smallest of what is 1 when all is well and the largest of what grows, and the
 * sum of none.
 *
 * @param query has to stay cheap when a table has grown: by an index, and over what is open alone
 * @param figures in the order of the columns
 */
public record Watch(String query, List<Object> parameters, List<Figure> figures) {
  /**
   * One of the numbers.
   *
   * @param name with dots, as Micrometer has it
   * @param unit such as {@code seconds}; null of a count
   * @param says what it means
   */
  record Figure(String name, @Nullable String unit, String says) {}

  public static Watch of(String query, Object... parameters) {
    return new Watch(query, List.of(parameters), List.of());
  }

  /** Whose next column is a count, or 0 or 1. */
  public Watch count(String name, String says) {
    return with(new Figure(name, null, says));
  }

  /** Whose next column is a time in seconds. */
  public Watch seconds(String name, String says) {
    return with(new Figure(name, "seconds", says));
  }

  /** Whose next column is a size in bytes. */
  public Watch bytes(String name, String says) {
    return with(new Figure(name, "bytes", says));
  }

  private Watch with(Figure next) {
    List<Figure> all = new ArrayList<>(figures);
    all.add(next);
    return new Watch(query, parameters, List.copyOf(all));
  }
}
