package org.bangfu.registry.standing.monitoring.risk.api;

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
import org.bangfu.registry.standing.monitoring.risk.NameRisks;
import org.bangfu.registry.standing.monitoring.risk.Risk;

/** What households that are watched are at risk of. */
@ApplicationScoped
class RiskForm implements OfficeForm {

  private static final FormColumn<List<Risk>> RISKS =
      FormColumn.needed("返贫风险", CellType.codes(Risk.class), "risks");
  private static final FormColumn<String> NOTE =
      FormColumn.free("风险说明", CellType.text(500, ""), "risks/note");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("认定日期", "foundOn");

  private final NameRisks name;

  RiskForm(NameRisks name) {
    this.name = name;
  }

  @Override
  public FormKind kind() {
    return FormKind.RISKS;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(RISKS, NOTE, DAY);
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return rows.stream().map(row -> batch(row, terms)).toList();
  }

  private FormBatch batch(FormRow row, FormTerms terms) {
    LocalDate day = row.or(DAY, terms.occurredOn());
    List<Risk> risks = row.need(RISKS);
    // a note says which other risk it is, or tells more of the first one
    Risk noted = risks.contains(Risk.OTHER) ? Risk.OTHER : risks.getFirst();
    var request =
        new NameRisksRequest(
            day,
            risks.stream()
                .map(risk -> new NameRisksRequest.Item(risk, risk == noted ? row.get(NOTE) : null))
                .toList());
    return FormBatch.of(
        request,
        List.of(row),
        () -> name.name(terms.scope(), row.household(), request.found(), day, terms.actor()));
  }
}
