package org.bangfu.registry.standing.monitoring.removal.api;

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
import org.bangfu.registry.household.api.RiskRemovalRequest;
import org.bangfu.registry.household.code.RiskRemoval;

/** The end of monitorings. */
@ApplicationScoped
class RiskRemovalForm implements OfficeForm {

  private static final FormColumn<RiskRemoval> HOW =
      FormColumn.needed("消除方式", CellType.code(RiskRemoval.class), "removal");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("消除日期", "occurredOn");
  private static final FormColumn<String> REASON =
      FormColumn.free("原因", CellType.text(500, ""), "reason");

  private final StepHousehold step;

  RiskRemovalForm(StepHousehold step) {
    this.step = step;
  }

  @Override
  public FormKind kind() {
    return FormKind.RISK_REMOVALS;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(HOW, DAY, REASON);
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return rows.stream().map(row -> batch(row, terms)).toList();
  }

  private FormBatch batch(FormRow row, FormTerms terms) {
    var request =
        new RiskRemovalRequest(
            row.need(HOW), row.or(DAY, terms.occurredOn()), row.get(REASON), null, null);
    return FormBatch.of(
        request,
        List.of(row),
        () ->
            step.step(
                row.household(),
                Transition.riskRemoval(request.removal()),
                request.by(terms.actor()),
                terms.scope()));
  }
}
