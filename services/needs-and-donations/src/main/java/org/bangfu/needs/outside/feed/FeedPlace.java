package org.bangfu.needs.outside.feed;

import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCondition;
import org.bangfu.kit.record.place.PlaceCursor;
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
  static FeedPlace of(@Nullable DivisionCode division, PageRequest page) {
    DivisionCode place = division == null ? DivisionCode.NATION : division;
    DivisionCode county = Reach.county(place);
    PlaceCursor after = PlaceCursor.of(page).notBefore(county.prefix());
    return new FeedPlace(
        PlaceCondition.begin(place),
        PlaceCondition.end(place),
        PlaceCondition.begin(county),
        PlaceCondition.end(county),
        after.division(),
        after.id());
  }

  /** Gives a query the values that are named like these. */
  void into(Map<String, Object> values) {
    values.put("countyBegin", countyBegin);
    values.put("countyEnd", countyEnd);
    values.put("begin", begin);
    values.put("end", end);
    values.put("afterCounty", afterCounty);
    values.put("afterId", afterId);
  }

  /** The key of the next page, after the last row of this one. */
  static String cursor(DivisionCode place, UUID publicId) {
    return PlaceCursor.of(Reach.county(place), publicId).toString();
  }
}
