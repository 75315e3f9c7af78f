package org.bangfu.registry.standing.monitoring.api;

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
import org.bangfu.registry.household.StepHousehold;
import org.bangfu.registry.household.Transition;
import org.bangfu.registry.household.api.MonitorRequest;
import org.bangfu.registry.household.code.MonitoringClass;

/** Households that are watched against poverty from a day on. */
@ApplicationScoped
class MonitoringForm implements OfficeForm {

  private static final FormColumn<MonitoringClass> CLASS =
      FormColumn.needed("监测类别", CellType.code(MonitoringClass.class), "monitoringClass");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("纳入日期", "occurredOn");
  private static final FormColumn<String> REASON =
      FormColumn.free("原因", CellType.text(500, ""), "reason");

  private final StepHousehold step;

  MonitoringForm(StepHousehold step) {
    this.step = step;
  }

  @Override
  public FormKind kind() {
    return FormKind.MONITORING;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(CLASS, DAY, REASON);
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return rows.stream().map(row -> batch(row, terms)).toList();
  }

  private FormBatch batch(FormRow row, FormTerms terms) {
    var request =
        new MonitorRequest(row.need(CLASS), row.or(DAY, terms.occurredOn()), row.get(REASON), null);
    return FormBatch.of(
        request,
        List.of(row),
        () ->
            step.step(
                row.household(),
                Transition.monitoring(request.monitoringClass()),
                request.by(terms.actor()),
                terms.scope()));
  }
}
