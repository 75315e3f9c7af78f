package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.village.VillageLine;
import org.bangfu.registry.standing.village.VillageLists;
import org.bangfu.registry.standing.village.VillageState;
import org.jspecify.annotations.Nullable;

/** Villages that are poor or delisted on a day, by place. They are nobody's secret. */
@ApplicationScoped
class VillageList implements ExportedList<VillageLine> {
  private final VillageLists lists;

  VillageList(VillageLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("VILLAGE_STANDINGS", "贫困村");
  }

  @Override
  public String record() {
    return "village";
  }

  @Override
  public List<String> fields() {
    return List.of("standing");
  }

  @Override
  public List<Column<VillageLine>> columns() {
    return List.of(
        new Column<>("区划代码", "division", VillageLine::division),
        new Column<>("村", "name", VillageLine::name),
        new Column<>("状态", "state", VillageLine::state),
        new Column<>("自", "since", VillageLine::since));
  }

  @Override
  public Lines<VillageLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable VillageState state =
        filter.word("state", EnumSet.of(VillageState.POOR, VillageState.DELISTED));
    LocalDate day = filter.pastDayOrToday("asOf");
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, state, day, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(VillageLine line) {
    return Stream.empty();
  }
}
