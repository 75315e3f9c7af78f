package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.registry.model.BulkRequestOpenStationRequest;
import org.bangfu.client.registry.model.OpenStationRequest;
import org.bangfu.client.registry.model.StationKind;
import org.bangfu.county.plan.Division;

/** A village point for each village: the stations of the information managers. */
public record StationRecords(County county) implements Records<OpenStationRequest> {
  @Override
  public String phase() {
    return "stations";
  }

  @Override
  public Service service() {
    return Service.REGISTRY;
  }

  @Override
  public String path() {
    return "/v1/stations/bulk";
  }

  @Override
  public Object bulk(List<OpenStationRequest> bodies) {
    return new BulkRequestOpenStationRequest().items(bodies);
  }

  @Override
  public int units() {
    return county.villages().size();
  }

  @Override
  public IdTable ids() {
    return county.stationIds();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return county.plan().figures().scenario().from();
  }

  @Override
  public void make(int unit, Consumer<Item<OpenStationRequest>> sink) {
    Division village = county.villages().at(unit);
    String reference = county.reference("station", unit);
    OpenStationRequest station =
        new OpenStationRequest()
            .clientReference(reference)
            .name(village.name() + "帮扶点")
            .division(village.code())
            .kind(StationKind.VILLAGE_POINT)
            .occurredOn(dayOf(unit));
    sink.accept(new Item<>(unit, reference, station));
  }
}
