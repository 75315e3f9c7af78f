package org.bangfu.registry.standing.insurance.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.insurance.BuyInsurance;
import org.bangfu.registry.standing.insurance.InsuranceKind;
import org.bangfu.registry.standing.insurance.InsurancePayer;
import org.jspecify.annotations.Nullable;

/** Policies that are bought for households. */
@ApplicationScoped
class InsuranceForm implements OfficeForm {

  private static final FormColumn<InsuranceKind> KIND =
      FormColumn.needed("险种", CellType.code(InsuranceKind.class), "kind");
  private static final FormColumn<String> INSURER =
      FormColumn.needed("承保公司", CellType.text(100, "人保财险洞口支公司"), "insurer");
  private static final FormColumn<InsurancePayer> PAYER =
      FormColumn.needed("缴费方", CellType.code(InsurancePayer.class), "payer");
  private static final FormColumn<Money> PREMIUM =
      FormColumn.needed("保费", CellType.yuan("50.00"), "premium");
  private static final FormColumn<LocalDate> FROM = FormColumn.neededDay("起保日期", "from");
  private static final FormColumn<LocalDate> UNTIL = FormColumn.neededDay("终保日期", "until");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("投保日期", "occurredOn");

  private final BuyInsurance buy;

  InsuranceForm(BuyInsurance buy) {
    this.buy = buy;
  }

  /** What a call says once. */
  private record Common(
      InsuranceKind kind,
      String insurer,
      InsurancePayer payer,
      Money premium,
      LocalDate from,
      LocalDate until,
      @Nullable LocalDate day) {}

  @Override
  public FormKind kind() {
    return FormKind.INSURANCE;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(KIND, INSURER, PAYER, PREMIUM, FROM, UNTIL, DAY);
  }

  @Override
  public Object once(FormRow row, FormTerms terms) {
    return List.of(row.household(), row.need(KIND), row.need(FROM));
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return OfficeForm.alike(rows, row -> common(row, terms)).stream()
        .map(same -> batch(common(same.getFirst(), terms), same, terms))
        .toList();
  }

  private static Common common(FormRow row, FormTerms terms) {
    LocalDate day = row.get(DAY);
    return new Common(
        row.need(KIND),
        row.need(INSURER),
        row.need(PAYER),
        row.need(PREMIUM),
        row.need(FROM),
        row.need(UNTIL),
        day == null ? terms.said() : day);
  }

  private FormBatch batch(Common common, List<FormRow> rows, FormTerms terms) {
    var request =
        new BuyInsuranceRequest(
            common.kind(),
            common.insurer(),
            common.payer(),
            common.premium(),
            common.from(),
            common.until(),
            common.day(),
            FormBatch.households(rows));
    return FormBatch.of(
        request,
        rows,
        () ->
            buy.buy(
                terms.scope(),
                request.households(),
                request.terms(),
                request.day(),
                terms.actor()));
  }
}
