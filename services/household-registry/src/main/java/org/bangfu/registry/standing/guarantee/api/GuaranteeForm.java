package org.bangfu.registry.standing.guarantee.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.guarantee.CheckGuarantees;
import org.bangfu.registry.standing.guarantee.GuaranteeItem;

/** What was found at households, an item a column. */
@ApplicationScoped
class GuaranteeForm implements OfficeForm {

  private static final FormColumn<LocalDate> DAY = FormColumn.day("核查日期", "checkedOn");
  private static final Map<GuaranteeItem, FormColumn<Boolean>> ITEMS =
      Arrays.stream(GuaranteeItem.values())
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  item -> FormColumn.free(item.label(), CellType.yesOrNo("达标", "未达标"), "met"),
                  (one, other) -> one,
                  () -> new EnumMap<>(GuaranteeItem.class)));

  private final CheckGuarantees check;

  GuaranteeForm(CheckGuarantees check) {
    this.check = check;
  }

  @Override
  public FormKind kind() {
    return FormKind.GUARANTEES;
  }

  @Override
  public List<FormColumn<?>> columns() {
    List<FormColumn<?>> columns = new ArrayList<>(ITEMS.values());
    columns.add(DAY);
    return columns;
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    return OfficeForm.alike(rows, row -> row.or(DAY, terms.occurredOn())).stream()
        .map(on -> batch(on, terms))
        .toList();
  }

  private FormBatch batch(List<FormRow> rows, FormTerms terms) {
    LocalDate day = rows.getFirst().or(DAY, terms.occurredOn());
    var request =
        new CheckGuaranteesRequest(
            day,
            rows.stream()
                .map(row -> new CheckGuaranteesRequest.Item(row.household(), met(row)))
                .toList());
    return FormBatch.of(
        request, rows, () -> check.record(terms.scope(), request.found(), day, terms.actor()));
  }

  private static Map<GuaranteeItem, Boolean> met(FormRow row) {
    Map<GuaranteeItem, Boolean> met = new EnumMap<>(GuaranteeItem.class);
    ITEMS.forEach((item, column) -> {
      Boolean found = row.get(column);
      if (found != null) {
        met.put(item, found);
      }
    });
    return met;
  }
}
