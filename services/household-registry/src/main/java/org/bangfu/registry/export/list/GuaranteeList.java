package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.guarantee.DueHousehold;
import org.bangfu.registry.standing.guarantee.DueHouseholds;
import org.jspecify.annotations.Nullable;

/** Where somebody has yet to look at guarantees, or something is lacking, by village. */
@ApplicationScoped
class GuaranteeList implements ExportedList<DueHousehold> {
  private final DueHouseholds due;

  GuaranteeList(DueHouseholds due) {
    this.due = due;
  }

  @Override
  public ListKind kind() {
    return new ListKind("GUARANTEES_DUE", "两不愁三保障待办");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("guarantees");
  }

  @Override
  public List<Column<DueHousehold>> columns() {
    return List.of(
        new Column<>("户ID", "id", DueHousehold::id),
        new Column<>("户编号", "number", DueHousehold::number),
        new Column<>("区划代码", "division", DueHousehold::division),
        new Column<>("脱贫状态", "povertyState", DueHousehold::poverty),
        new Column<>("监测状态", "monitoringState", DueHousehold::monitoring),
        new Column<>("未核查", "unchecked", DueHousehold::unchecked),
        new Column<>("未达标", "unmet", DueHousehold::unmet));
  }

  @Override
  public Lines<DueHousehold> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable LocalDate since = filter.pastDay("since");
    LocalDate from = since == null ? BusinessDays.today().withDayOfYear(1) : since;
    return Lines.byPlace(
        (scope, after, rows) -> due.page(division, from, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(DueHousehold line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
