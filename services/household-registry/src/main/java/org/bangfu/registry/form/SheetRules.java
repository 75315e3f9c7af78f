package org.bangfu.registry.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.problem.Problems;

/** What a sheet breaks by itself, before anything is done. */
@ApplicationScoped
class SheetRules {
  private final Validator validator;

  SheetRules(Validator validator) {
    this.validator = validator;
  }

  /** Rows that say again what one before them says. */
  List<CellError> saidAgain(OfficeForm form, List<FormRow> rows, FormTerms terms) {
    List<CellError> errors = new ArrayList<>();
    Map<Object, FormRow> seen = new HashMap<>();
    for (FormRow row : rows) {
      FormRow before = seen.putIfAbsent(form.once(row, terms), row);
      if (before != null) {
        errors.add(
            new CellError(
                row.sheet(),
                row.row(),
                FormColumn.HOUSEHOLD.heading(),
                "must not say again what row %d says".formatted(before.row())));
      }
    }
    return errors;
  }

  /** The rules of the calls' own requests. */
  List<CellError> broken(OfficeForm form, List<FormBatch> batches) {
    return batches.stream()
        .flatMap(batch ->
            new BatchErrors(form, batch)
                    .of(Problems.errorsOf(Problems.invalid(validator.validate(batch.request()))))
                    .stream())
        .toList();
  }
}
