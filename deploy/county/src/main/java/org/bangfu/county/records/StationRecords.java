package org.bangfu.county.records;

import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.plan.Division;

/** A village point for each village: the stations of the information managers. */
public record StationRecords(County county) implements Records {
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
  public int units() {
    return county.villages().size();
  }

  @Override
  public IdTable ids() {
    return county.stationIds();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    Division village = county.villages().at(unit);
    Json station =
        Json.object()
            .with("name", village.name() + "帮扶点")
            .with("division", village.code())
            .with("kind", "VILLAGE_POINT")
            .with("occurredOn", county.plan().figures().scenario().from());
    sink.accept(new Item(unit, county.reference("station", unit), station.node()));
  }
}
