package org.bangfu.registry.station.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.registry.station.OpenStation;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.Stations;

/** Takes openings from requests, one or many, and asks for what they need just once. */
@ApplicationScoped
class StationIntake {
  private final OpenStation open;
  private final Landing landing;
  private final Caller caller;

  StationIntake(OpenStation open, Landing landing, Caller caller) {
    this.open = open;
    this.landing = landing;
    this.caller = caller;
  }

  @Transactional
  Landed<Station> open(OpenStationRequest request) {
    return landing.one(
        Station.class,
        Stations.REACH,
        Acting.of(caller),
        request.clientReference(),
        request,
        () -> opened(request, factsFor(List.of(request))));
  }

  @Transactional
  BulkAnswer openAll(List<OpenStationRequest> items) {
    OpenStation.Facts facts = factsFor(items);
    return landing.many(Stations.REACH, Acting.of(caller), items, item -> opened(item, facts).id());
  }

  private Station opened(OpenStationRequest request, OpenStation.Facts facts) {
    return open.open(request.toOpening(), facts, caller.client(), caller.actor(), caller.scope());
  }

  private OpenStation.Facts factsFor(List<OpenStationRequest> items) {
    var present = items.stream().filter(Objects::nonNull).toList();
    return open.factsFor(
        present.stream().map(OpenStationRequest::division).filter(Objects::nonNull).toList(),
        present.stream().map(OpenStationRequest::parentId).filter(Objects::nonNull).toList(),
        caller.scope());
  }
}
