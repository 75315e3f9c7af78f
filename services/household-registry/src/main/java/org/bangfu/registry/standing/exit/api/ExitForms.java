package org.bangfu.registry.standing.exit.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.standing.exit.MoveExits;
import org.bangfu.registry.standing.exit.ProposeExits;
import org.bangfu.registry.standing.exit.TakeExits;

/** The steps of an exit that say nothing but which households take them, and when. */
@ApplicationScoped
class ExitForms {
  private final ProposeExits propose;
  private final MoveExits move;
  private final TakeExits take;

  ExitForms(ProposeExits propose, MoveExits move, TakeExits take) {
    this.propose = propose;
    this.move = move;
    this.take = take;
  }

  /** Lets households take a step on a day. */
  private interface Taking {
    void take(List<UUID> households, LocalDate day, FormTerms terms);
  }

  /** A form of one of the steps. */
  private record StepForm(FormKind kind, FormColumn<LocalDate> day, Taking step)
      implements OfficeForm {
    @Override
    public List<FormColumn<?>> columns() {
      return List.of(day);
    }

    @Override
    public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
      return OfficeForm.alike(rows, row -> row.or(day, terms.occurredOn())).stream()
          .map(on -> batch(on, terms))
          .toList();
    }

    private FormBatch batch(List<FormRow> rows, FormTerms terms) {
      var request =
          new HouseholdsOnDayRequest(
              rows.getFirst().or(day, terms.occurredOn()), FormBatch.households(rows));
      return FormBatch.of(
          request, rows, () -> step.take(request.households(), request.day(), terms));
    }
  }

  @Produces
  OfficeForm proposals() {
    return new StepForm(
        FormKind.EXIT_PROPOSALS,
        FormColumn.day("提名日期", "occurredOn"),
        (households, day, terms) -> propose.propose(terms.scope(), households, day, terms.actor()));
  }

  @Produces
  OfficeForm checks() {
    return new StepForm(
        FormKind.EXIT_CHECKS,
        FormColumn.day("审核日期", "occurredOn"),
        (households, day, terms) ->
            move.check(terms.scope(), households, day, terms.actor(), terms.account()));
  }

  @Produces
  OfficeForm confirmations() {
    return new StepForm(
        FormKind.EXIT_CONFIRMATIONS,
        FormColumn.day("核定日期", "occurredOn"),
        (households, day, terms) ->
            move.confirm(terms.scope(), households, day, terms.actor(), terms.account()));
  }

  @Produces
  OfficeForm announcements() {
    return new StepForm(
        FormKind.EXIT_ANNOUNCEMENTS,
        FormColumn.day("公示起始日期", "occurredOn"),
        (households, day, terms) ->
            move.announce(
                terms.scope(),
                households,
                day,
                new AnnounceExitsRequest(day, null, households).until(),
                terms.actor()));
  }

  @Produces
  OfficeForm exits() {
    return new StepForm(
        FormKind.EXITS,
        FormColumn.day("退出日期", "occurredOn"),
        (households, day, terms) ->
            take.exit(
                terms.scope(), households, new Step(day, terms.actor(), null, StepOrigin.LIVE)));
  }
}
