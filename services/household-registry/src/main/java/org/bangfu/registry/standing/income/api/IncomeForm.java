package org.bangfu.registry.standing.income.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.income.RecordIncome;

/** What households earned in a year, from each source. */
@ApplicationScoped
class IncomeForm implements OfficeForm {

  private static final FormColumn<Integer> YEAR =
      FormColumn.needed("年度", CellType.whole("2020"), "year");
  private static final FormColumn<Money> WAGES = yuan("工资性收入", "wages");
  private static final FormColumn<Money> BUSINESS = yuan("生产经营性收入", "business");
  private static final FormColumn<Money> PROPERTY = yuan("财产性收入", "property");
  private static final FormColumn<Money> TRANSFERS = yuan("转移性收入", "transfers");
  private static final FormColumn<Money> COST = yuan("生产经营性支出", "cost");
  private static final FormColumn<Integer> MEMBERS =
      FormColumn.free("年末人数", CellType.whole("4"), "members");

  private final RecordIncome income;

  IncomeForm(RecordIncome income) {
    this.income = income;
  }

  private static FormColumn<Money> yuan(String heading, String field) {
    return FormColumn.free(heading, CellType.yuan("0.00"), field);
  }

  @Override
  public FormKind kind() {
    return FormKind.INCOMES;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(YEAR, WAGES, BUSINESS, PROPERTY, TRANSFERS, COST, MEMBERS);
  }

  @Override
  public Object once(FormRow row, FormTerms terms) {
    return List.of(row.household(), row.need(YEAR));
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return rows.stream().map(row -> batch(row, terms)).toList();
  }

  private FormBatch batch(FormRow row, FormTerms terms) {
    var request =
        new IncomeYearRequest(
            row.need(YEAR),
            row.get(WAGES),
            row.get(BUSINESS),
            row.get(PROPERTY),
            row.get(TRANSFERS),
            row.get(COST),
            row.get(MEMBERS));
    return FormBatch.of(
        request,
        List.of(row),
        () ->
            income.record(
                terms.scope(),
                row.household(),
                request.year(),
                request.earned(),
                request.members(),
                terms.actor()));
  }
}
