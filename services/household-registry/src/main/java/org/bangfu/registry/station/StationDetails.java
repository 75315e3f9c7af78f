package org.bangfu.registry.station;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How to find a station; nobody's data are in it.
 *
 * @param phone the station's own, on duty
 * @param latitude degrees of WGS-84, as satellites tell them; there with the longitude or not at
 *     all
 * @param longitude the same
 */
@Embeddable
public record StationDetails(
    @Nullable String address,
    @Nullable String openingHours,
    @Nullable String phone,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude) {
  static final StationDetails NONE = new StationDetails(null, null, null, null, null);

  private static final int PLACES = 6;

  /** With as many places as are kept, so that what is sent again is the same. */
  public static StationDetails of(
      @Nullable String address,
      @Nullable String openingHours,
      @Nullable String phone,
      @Nullable BigDecimal latitude,
      @Nullable BigDecimal longitude) {
    return new StationDetails(address, openingHours, phone, scaled(latitude), scaled(longitude));
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal degrees) {
    return degrees == null ? null : degrees.setScale(PLACES);
  }
}
