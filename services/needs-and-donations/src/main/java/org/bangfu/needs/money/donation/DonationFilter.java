package org.bangfu.needs.money.donation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a list of donations may be narrowed to; null leaves it open.
 *
 * @param from the first day for which a donation counts
 * @param to the last one
 */
public record DonationFilter(
    @Nullable DivisionCode division,
    @Nullable DonationChannel channel,
    @Nullable DonationState state,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    if (channel != null) {
      columns.put("channel", channel.name());
    }
    if (state != null) {
      columns.put("state", state.name());
    }
    return columns;
  }

  /** Those of its days. */
  Reach of(Reach reach) {
    return from == null && to == null
        ? reach
        : reach.where(
            "received_on between '%s' and '%s'"
                .formatted(from == null ? FIRST : from, to == null ? LAST : to));
  }
}
