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
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.monitoring.due.DueCase;
import org.bangfu.registry.standing.monitoring.due.DueCases;
import org.jspecify.annotations.Nullable;

/** Households that are watched and for which somebody has something to do, by village. */
@ApplicationScoped
class MonitoringCaseList implements ExportedList<DueCase> {
  private final DueCases due;

  MonitoringCaseList(DueCases due) {
    this.due = due;
  }

  @Override
  public ListKind kind() {
    return new ListKind("MONITORING_CASES_DUE", "监测待办");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("monitoring");
  }

  @Override
  public List<Column<DueCase>> columns() {
    return List.of(
        new Column<>("户ID", "id", DueCase::id),
        new Column<>("户编号", "number", DueCase::number),
        new Column<>("区划代码", "division", DueCase::division),
        new Column<>("监测类别", "monitoringClass", DueCase::monitoringClass),
        new Column<>("监测起始", "openedOn", DueCase::openedOn),
        new Column<>("待办", "due", DueCase::due));
  }

  @Override
  public Lines<DueCase> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    return Lines.byPlace(
        (scope, after, rows) -> due.page(division, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(DueCase line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
