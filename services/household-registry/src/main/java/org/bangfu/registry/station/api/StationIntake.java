package org.bangfu.registry.station.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.registry.station.OpenStation;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.Stations;

/** Takes openings from requests, one or many, and asks for what they need just once. */
@ApplicationScoped
class StationIntake {
  private static final String KIND = "station";

  private final OpenStation open;
  private final Stations stations;
  private final BulkLanding landing;
  private final Caller caller;
  private final SentReferences sent;

  StationIntake(
      OpenStation open,
      Stations stations,
      BulkLanding landing,
      Caller caller,
      SentReferences sent) {
    this.open = open;
    this.stations = stations;
    this.landing = landing;
    this.caller = caller;
    this.sent = sent;
  }

  /** A station, and whether it has just been opened. */
  record Taken(Station station, boolean isNew) {}

  @Transactional
  Taken open(OpenStationRequest request) {
    String reference = request.clientReference();
    if (reference != null) {
      UUID before =
          stations.byReferences(caller.client(), caller.actor(), List.of(reference)).get(reference);
      sent.once(KIND, reference, request, before == null);
      if (before != null) {
        return new Taken(stations.byId(before, caller.scope()).orElseThrow(), false);
      }
    }
    return new Taken(opened(request, factsFor(List.of(request))), true);
  }

  @Transactional
  BulkAnswer openAll(List<OpenStationRequest> items) {
    OpenStation.Facts facts = factsFor(items);
    return landing.land(
        items,
        sent.of(KIND, items),
        references ->
            Map.copyOf(stations.byReferences(caller.client(), caller.actor(), references)),
        item -> opened(item, facts).id());
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
