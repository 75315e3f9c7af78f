package org.bangfu.registry.station.directory.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.bangfu.registry.station.directory.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Stations as GeoJSON (RFC 7946).
 *
 * @param more whether there are others in the same place than these
 */
@Schema(name = "StationMap", description = "Stations as a GeoJSON FeatureCollection (RFC 7946)")
public record StationMap(
    @Schema(examples = "FeatureCollection") String type,
    List<Feature> features,
    @Schema(description = "whether there are more of them: look at less of the map") boolean more) {

  /** One station. */
  @Schema(name = "StationFeature")
  public record Feature(
      @Schema(examples = "Feature") String type, Point geometry, SiteView properties) {}

  /** Where it is. */
  @Schema(name = "GeoPoint")
  public record Point(
      @Schema(examples = "Point") String type,
      @Schema(description = "longitude, latitude; degrees of WGS-84")
          List<BigDecimal> coordinates) {}

  /**
   * @param sites each with its position; the last one is there to say whether there are more
   */
  static StationMap of(List<Site> sites, int most) {
    return new StationMap(
        "FeatureCollection",
        sites.stream().limit(most).map(StationMap::feature).toList(),
        sites.size() > most);
  }

  private static Feature feature(Site site) {
    return new Feature(
        "Feature",
        new Point(
            "Point",
            List.of(
                Objects.requireNonNull(site.details().longitude()),
                Objects.requireNonNull(site.details().latitude()))),
        SiteView.of(site));
  }
}
