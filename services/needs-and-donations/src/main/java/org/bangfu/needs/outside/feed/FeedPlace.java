package org.bangfu.needs.outside.feed;

import jakarta.persistence.Query;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCondition;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of the feed is narrowed to, and where it goes on.
 *
 * @param begin the first code of the place, and {@code end} what comes after its last
 * @param countyBegin the same for the county around it, which an index serves
 */
record FeedPlace(
    String begin,
    String end,
    String countyBegin,
    String countyEnd,
    String afterCounty,
    UUID afterId) {
  private static final Pattern CURSOR =
      Pattern.compile("(\\d{6})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  static FeedPlace of(@Nullable DivisionCode division, PageRequest page) {
    DivisionCode place = division == null ? DivisionCode.NATION : division;
    DivisionCode county = Reach.county(place);
    String after = page.after();
    var cursor = CURSOR.matcher(after);
    if (!after.isEmpty() && !cursor.matches()) {
      throw Problems.invalid("?cursor", "must be a nextCursor that this list gave");
    }
    return new FeedPlace(
        PlaceCondition.begin(place),
        PlaceCondition.end(place),
        PlaceCondition.begin(county),
        PlaceCondition.end(county),
        after.isEmpty() ? "" : cursor.group(1),
        after.isEmpty() ? new UUID(0, 0) : UUID.fromString(cursor.group(2)));
  }

  /** Gives a query the parameters that are named like these. */
  Query into(Query query) {
    return query
        .setParameter("countyBegin", countyBegin)
        .setParameter("countyEnd", countyEnd)
        .setParameter("begin", begin)
        .setParameter("end", end)
        .setParameter("afterCounty", afterCounty)
        .setParameter("afterId", afterId);
  }

  /** The key of the next page, after the last row of this one. */
  static String cursor(DivisionCode place, UUID publicId) {
    return Reach.county(place) + "/" + publicId;
  }
}
