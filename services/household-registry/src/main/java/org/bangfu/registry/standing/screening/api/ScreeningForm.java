package org.bangfu.registry.standing.screening.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.screening.LookAtHouseholds;
import org.bangfu.registry.standing.screening.ScreeningVerdict;

/** What a sweep found at households. */
@ApplicationScoped
class ScreeningForm implements OfficeForm {

  private static final FormColumn<ScreeningVerdict> VERDICT =
      FormColumn.needed("排查结果", CellType.code(ScreeningVerdict.class), "verdict");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("排查日期", "lookedOn");

  private final LookAtHouseholds look;

  ScreeningForm(LookAtHouseholds look) {
    this.look = look;
  }

  @Override
  public FormKind kind() {
    return FormKind.SCREENING;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(VERDICT, DAY);
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    UUID screening = terms.screening();
    if (screening == null) {
      throw Problems.invalid("?screening", "must be the id of the sweep that the rows are of");
    }
    return OfficeForm.alike(rows, row -> row.or(DAY, terms.occurredOn())).stream()
        .map(on -> batch(on, screening, terms))
        .toList();
  }

  private FormBatch batch(List<FormRow> rows, UUID screening, FormTerms terms) {
    var request =
        new LookAtHouseholdsRequest(
            rows.getFirst().or(DAY, terms.occurredOn()),
            rows.stream()
                .map(row -> new LookAtHouseholdsRequest.Item(row.household(), row.need(VERDICT)))
                .toList());
    return FormBatch.of(
        request,
        rows,
        () -> look.look(terms.scope(), screening, request.found(), request.day(), terms.actor()));
  }
}
