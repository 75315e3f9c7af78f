package org.bangfu.registry.standing.monitoring.measure.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.bangfu.registry.standing.monitoring.measure.PlanMeasures;
import org.jspecify.annotations.Nullable;

/** Measures for households that are watched, planned or done. */
@ApplicationScoped
class MeasureForm implements OfficeForm {

  private static final FormColumn<MeasureKind> MEASURE =
      FormColumn.needed("帮扶措施", CellType.code(MeasureKind.class), "kind");
  private static final FormColumn<LocalDate> PLANNED = FormColumn.day("计划日期", "plannedOn");
  private static final FormColumn<LocalDate> DONE = FormColumn.day("完成日期", "doneOn");

  private final PlanMeasures plan;

  MeasureForm(PlanMeasures plan) {
    this.plan = plan;
  }

  /** What a call says once. */
  private record Days(LocalDate planned, @Nullable LocalDate done) {}

  @Override
  public FormKind kind() {
    return FormKind.MEASURES;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(MEASURE, PLANNED, DONE);
  }

  @Override
  public Object once(FormRow row, FormTerms terms) {
    return List.of(row.household(), row.need(MEASURE));
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return OfficeForm.alike(rows, row -> days(row, terms)).stream()
        .map(same -> batch(days(same.getFirst(), terms), same, terms))
        .toList();
  }

  private static Days days(FormRow row, FormTerms terms) {
    return new Days(row.or(PLANNED, terms.occurredOn()), row.get(DONE));
  }

  private FormBatch batch(Days days, List<FormRow> rows, FormTerms terms) {
    var request =
        new PlanMeasuresRequest(
            days.planned(),
            days.done(),
            rows.stream()
                .map(row -> new PlanMeasuresRequest.Item(row.household(), row.need(MEASURE)))
                .toList());
    return FormBatch.of(
        request,
        rows,
        () ->
            plan.plan(
                terms.scope(),
                request.planning(),
                request.planned(),
                request.doneOn(),
                terms.actor()));
  }
}
