package org.bangfu.registry.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A form that offices fill in, a household a row. */
public interface OfficeForm {
  FormKind kind();

  /** Those beside {@link FormColumn#HOUSEHOLD}. */
  List<FormColumn<?>> columns();

  /** What a sheet says once: the household, or what is said of it. */
  default Object once(FormRow row, FormTerms terms) {
    return row.household();
  }

  /**
   * The calls that do what the rows say.
   *
   * @throws RuntimeException a problem, where something beside the rows is missing
   */
  List<FormBatch> batches(List<FormRow> rows, FormTerms terms);

  /** Rows that agree in what a call says once. */
  static <K> Collection<List<FormRow>> alike(List<FormRow> rows, Function<FormRow, K> in) {
    return rows.stream()
        .collect(Collectors.groupingBy(in, LinkedHashMap::new, Collectors.toList()))
        .values();
  }
}
