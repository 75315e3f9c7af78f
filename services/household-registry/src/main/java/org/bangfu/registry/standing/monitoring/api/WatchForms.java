package org.bangfu.registry.standing.monitoring.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.StepHousehold;
import org.bangfu.registry.household.Transition;
import org.bangfu.registry.household.api.MonitorRequest;
import org.bangfu.registry.household.api.RiskRemovalRequest;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.RiskRemoval;
import org.jspecify.annotations.Nullable;

/** The steps by which a household is watched, and is no longer. */
@ApplicationScoped
class WatchForms {
  private static final FormColumn<String> REASON =
      FormColumn.free("原因", CellType.text(500, ""), "reason");

  private final StepHousehold step;

  WatchForms(StepHousehold step) {
    this.step = step;
  }

  /** What a household's own call would be sent, and the step that it asks for. */
  private record Asked(Object request, Transition transition, Step step) {}

  /** Makes the request of a row. */
  private interface Asking<C> {
    Asked ask(C what, LocalDate day, @Nullable String reason, String actor);
  }

  /** A form of one of the steps. */
  private record StepForm<C>(
      FormKind kind,
      FormColumn<C> what,
      FormColumn<LocalDate> day,
      Asking<C> asking,
      StepHousehold step)
      implements OfficeForm {
    @Override
    public List<FormColumn<?>> columns() {
      return List.of(what, day, REASON);
    }

    @Override
    public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
      return rows.stream().map(row -> batch(row, terms)).toList();
    }

    private FormBatch batch(FormRow row, FormTerms terms) {
      Asked asked =
          asking.ask(
              row.need(what), row.or(day, terms.occurredOn()), row.get(REASON), terms.actor());
      return FormBatch.of(
          asked.request(),
          List.of(row),
          () -> step.step(row.household(), asked.transition(), asked.step(), terms.scope()));
    }
  }

  @Produces
  OfficeForm monitoring() {
    return new StepForm<>(
        FormKind.MONITORING,
        FormColumn.needed("监测类别", CellType.code(MonitoringClass.class), "monitoringClass"),
        FormColumn.day("纳入日期", "occurredOn"),
        (what, day, reason, actor) -> {
          var request = new MonitorRequest(what, day, reason, null);
          return new Asked(request, Transition.monitoring(what), request.by(actor));
        },
        step);
  }

  @Produces
  OfficeForm removals() {
    return new StepForm<>(
        FormKind.RISK_REMOVALS,
        FormColumn.needed("消除方式", CellType.code(RiskRemoval.class), "removal"),
        FormColumn.day("消除日期", "occurredOn"),
        (what, day, reason, actor) -> {
          var request = new RiskRemovalRequest(what, day, reason, null, null);
          return new Asked(request, Transition.riskRemoval(what), request.by(actor));
        },
        step);
  }
}
