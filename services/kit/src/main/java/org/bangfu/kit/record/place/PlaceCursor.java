package org.bangfu.kit.record.place;

import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of records of places begins: after this one, in the order of division and id, which
 * the index of each such table has.
 */
public record PlaceCursor(String division, UUID id) {
  private static final PlaceCursor BEGINNING = new PlaceCursor("", new UUID(0, 0));

  /** The condition and the order, for a table with the columns {@code division} and {@code id}. */
  public static String next(String alias) {
    return " and (%s.division, %s.id) > (:afterDivision, cast(:afterId as uuid)) order by %s.division, %s.id"
        .formatted(alias, alias, alias, alias);
  }

  /** What the caller sent; a problem if no list gave it. */
  public static PlaceCursor of(PageRequest page) {
    return page.after(
        2, key -> new PlaceCursor(key.getFirst(), Ids.read(key.getLast())), BEGINNING);
  }

  public static PlaceCursor of(DivisionCode division, UUID id) {
    return new PlaceCursor(division.value(), id);
  }

  /**
   * The same, or the beginning of a place that lies behind it. An index is read from where the
   * comparison of rows says, whatever range of places stands beside it: from the first row of the
   * table, where a first page says no more than that it is one.
   *
   * @param begin the first code of what is listed; empty for all there is
   */
  public PlaceCursor notBefore(String begin) {
    return division.compareTo(begin) < 0 ? new PlaceCursor(begin, BEGINNING.id) : this;
  }

  /** The same, or where the caller's divisions begin, or the one that is listed. */
  public PlaceCursor within(DivisionScope scope, @Nullable DivisionCode division) {
    return notBefore(scope.begin()).notBefore(division == null ? "" : division.prefix());
  }

  @Override
  public String toString() {
    return PageRequest.key(division, id);
  }
}
