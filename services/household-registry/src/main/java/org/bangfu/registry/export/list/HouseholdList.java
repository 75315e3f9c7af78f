package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.registry.household.HouseholdFilter;
import org.bangfu.registry.household.HouseholdLine;
import org.bangfu.registry.household.HouseholdLists;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;

/** Households by village. */
@ApplicationScoped
class HouseholdList implements ExportedList<HouseholdLine> {
  private final HouseholdLists lists;

  HouseholdList(HouseholdLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("HOUSEHOLDS", "户名册");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("name");
  }

  @Override
  public List<Column<HouseholdLine>> columns() {
    return List.of(
        new Column<>("户ID", "id", HouseholdLine::id),
        new Column<>("户编号", "number", HouseholdLine::number),
        new Column<>("区划代码", "division", HouseholdLine::division),
        new Column<>("户主", "headName", HouseholdLine::headName),
        new Column<>("人数", "members", HouseholdLine::members),
        new Column<>("户属性", "householdType", HouseholdLine::type),
        new Column<>("档案状态", "fileState", HouseholdLine::file),
        new Column<>("脱贫状态", "povertyState", HouseholdLine::poverty),
        new Column<>("监测状态", "monitoringState", HouseholdLine::monitoring),
        new Column<>("并入户ID", "mergedInto", HouseholdLine::mergedInto),
        new Column<>("登记日期", "registeredOn", HouseholdLine::registeredOn));
  }

  @Override
  public Lines<HouseholdLine> lines(ListFilter filter) {
    var narrowed =
        new HouseholdFilter(
            filter.division(),
            filter.word("state", FileState.class),
            filter.word("povertyState", PovertyState.class),
            filter.word("monitoringState", MonitoringState.class),
            filter.text("q"),
            filter.isTrue("merged"));
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(narrowed, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(HouseholdLine line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
