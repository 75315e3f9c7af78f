package org.bangfu.registry.standing.monitoring.clue.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.monitoring.clue.ClueSource;
import org.bangfu.registry.standing.monitoring.clue.ReportClues;
import org.jspecify.annotations.Nullable;

/** What points at households before they are watched. */
@ApplicationScoped
class ClueForm implements OfficeForm {

  private static final FormColumn<ClueSource> SOURCE =
      FormColumn.needed("线索来源", CellType.code(ClueSource.class), "source");
  private static final FormColumn<String> DEPARTMENT =
      FormColumn.free("预警部门", CellType.text(60, ""), "department");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("发现日期", "reportedOn");
  private static final FormColumn<String> NOTE =
      FormColumn.free("情况说明", CellType.text(500, "自付医疗费超过两万元"), "note");

  private final ReportClues report;

  ClueForm(ReportClues report) {
    this.report = report;
  }

  /** What a call says once. */
  private record Common(
      ClueSource source, @Nullable String department, LocalDate day, @Nullable String note) {}

  @Override
  public FormKind kind() {
    return FormKind.CLUES;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(SOURCE, DEPARTMENT, DAY, NOTE);
  }

  @Override
  public Object once(FormRow row, FormTerms terms) {
    return Arrays.asList(
        row.household(), row.need(SOURCE), row.get(DEPARTMENT), row.or(DAY, terms.occurredOn()));
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return OfficeForm.alike(rows, row -> common(row, terms)).stream()
        .map(same -> batch(common(same.getFirst(), terms), same, terms))
        .toList();
  }

  private static Common common(FormRow row, FormTerms terms) {
    return new Common(
        row.need(SOURCE), row.get(DEPARTMENT), row.or(DAY, terms.occurredOn()), row.get(NOTE));
  }

  private FormBatch batch(Common common, List<FormRow> rows, FormTerms terms) {
    var request =
        new ReportCluesRequest(
            common.source(),
            common.department(),
            common.day(),
            common.note(),
            FormBatch.households(rows));
    return FormBatch.of(
        request, rows, () -> report.report(terms.scope(), request.clues(), terms.actor()));
  }
}
