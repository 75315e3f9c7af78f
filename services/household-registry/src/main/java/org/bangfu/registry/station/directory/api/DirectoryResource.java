package org.bangfu.registry.station.directory.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.directory.Bounds;
import org.bangfu.registry.station.directory.Sites;
import org.bangfu.registry.station.directory.SitesOnMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where stations are, for everybody who is signed in. */
@Path("/v1/stations")
@RunOnVirtualThread
@Tag(name = "Stations")
public class DirectoryResource {
  private static final String GEO_JSON = "application/geo+json";
  private static final int MOST_ON_MAP = 1000;

  private final Sites sites;
  private final SitesOnMap map;

  DirectoryResource(Sites sites, SitesOnMap map) {
    this.sites = sites;
    this.map = map;
  }

  @GET
  @Path("directory")
  @Authenticated
  @Operation(
      summary = "List stations for whoever looks for one",
      description =
          "By place, of all divisions, with address, opening hours and the station's own phone.")
  public Page<SiteView> listStationDirectory(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @QueryParam("kind") @Nullable StationKind kind,
      @Parameter(description = "only those that are open, or only those that are closed")
          @QueryParam("open")
          @Nullable Boolean open,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        sites.page(new Sites.Filter(division, kind, open), PlaceCursor.of(page), page.rowsToRead()),
        page,
        site -> PlaceCursor.of(site.division(), site.id()),
        SiteView::of);
  }

  @GET
  @Path("map")
  @Produces(GEO_JSON)
  @Authenticated
  @Operation(
      summary = "Show open stations on a part of the map",
      description =
          "GeoJSON of those with a position, 1,000 at most. Positions are WGS-84: a map in GCJ-02"
              + " (高德、腾讯) or BD-09 (百度) shows them some hundred metres away unless it converts them.")
  public StationMap mapStations(
      @Parameter(
              description = "west,south,east,north in degrees, as plain decimals",
              example = "110.2,26.9,110.9,27.4")
          @QueryParam("bbox")
          @NotNull
          String bbox,
      @QueryParam("kind") @Nullable StationKind kind) {
    return StationMap.of(map.inside(Bounds.read(bbox), kind, MOST_ON_MAP + 1), MOST_ON_MAP);
  }
}
