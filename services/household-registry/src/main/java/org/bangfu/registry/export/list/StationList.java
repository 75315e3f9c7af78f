package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.Stations;
import org.jspecify.annotations.Nullable;

/** Stations by place. They are nobody's secret. */
@ApplicationScoped
class StationList implements ExportedList<Station> {
  private final Stations stations;
  private final RowFloor floor;

  StationList(Stations stations, RowFloor floor) {
    this.stations = stations;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("STATIONS", "站点");
  }

  @Override
  public String record() {
    return "station";
  }

  @Override
  public List<String> fields() {
    return List.of("station");
  }

  @Override
  public List<Column<Station>> columns() {
    return List.of(
        new Column<>("站点ID", "id", Station::id),
        new Column<>("名称", "name", Station::name),
        new Column<>("类别", "kind", Station::kind),
        new Column<>("区划代码", "division", Station::division),
        new Column<>("上级站点ID", "parentId", Station::parentId),
        new Column<>("设立日期", "openedOn", Station::openedOn),
        new Column<>("状态", "state", Station::state),
        new Column<>("撤销日期", "closedOn", Station::closedOn),
        new Column<>("地址", "address", station -> station.details().address()),
        new Column<>("开放时间", "openingHours", station -> station.details().openingHours()),
        new Column<>("电话", "phone", station -> station.details().phone()));
  }

  @Override
  public Lines<Station> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable StationKind of = filter.word("kind", StationKind.class);
    @Nullable StationState state = filter.word("state", StationState.class);
    return Lines.inTransaction(
        floor,
        (scope, page) -> stations.page(division, of, state, scope, page, station -> station));
  }

  @Override
  public Stream<Seen> seen(Station line) {
    return Stream.empty();
  }
}
