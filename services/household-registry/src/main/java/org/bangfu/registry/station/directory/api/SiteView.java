package org.bangfu.registry.station.directory.api;

import java.math.BigDecimal;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.StationDetails;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.directory.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A station in the directory, without its id: others than its offices have nothing to do with it.
 */
@Schema(name = "StationSite", description = "A station as a visitor finds it (站点)")
public record SiteView(
    String name,
    StationKind kind,
    DivisionCode division,
    StationState state,
    @Nullable String address,
    @Nullable String openingHours,
    @Schema(description = "the station's own") @Nullable String phone,
    @Schema(description = "degrees of WGS-84") @Nullable BigDecimal latitude,
    @Schema(description = "degrees of WGS-84") @Nullable BigDecimal longitude) {

  static SiteView of(Site site) {
    StationDetails details = site.details();
    return new SiteView(
        site.name(),
        site.kind(),
        site.division(),
        site.state(),
        details.address(),
        details.openingHours(),
        details.phone(),
        details.latitude(),
        details.longitude());
  }
}
