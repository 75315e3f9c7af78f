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
import org.bangfu.registry.standing.plan.MissingPlan;
import org.bangfu.registry.standing.plan.MissingPlans;
import org.jspecify.annotations.Nullable;

/** Households that should have a plan of a year and have agreed to none, by village. */
@ApplicationScoped
class PlanList implements ExportedList<MissingPlan> {
  private final MissingPlans missing;

  PlanList(MissingPlans missing) {
    this.missing = missing;
  }

  @Override
  public ListKind kind() {
    return new ListKind("PLANS_MISSING", "待定帮扶计划");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("plan");
  }

  @Override
  public List<Column<MissingPlan>> columns() {
    return List.of(
        new Column<>("户ID", "id", MissingPlan::id),
        new Column<>("户编号", "number", MissingPlan::number),
        new Column<>("区划代码", "division", MissingPlan::division),
        new Column<>("脱贫状态", "povertyState", MissingPlan::poverty),
        new Column<>("监测状态", "monitoringState", MissingPlan::monitoring),
        new Column<>("计划状态", "planState", MissingPlan::state));
  }

  @Override
  public Lines<MissingPlan> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    int year = filter.yearOrThis("year");
    return Lines.byPlace(
        (scope, after, rows) -> missing.page(year, division, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(MissingPlan line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
