package org.bangfu.registry.form.api;

import java.util.List;
import java.util.stream.Stream;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.OfficeForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that the caller may fill in. */
@Schema(name = "OfficeForm")
public record FormView(
    FormKind form,
    @Schema(examples = "两不愁三保障核查表") String title,
    @Schema(
            description = "the operation of this contract that does the same",
            examples = "checkGuarantees")
        String operation,
    List<Column> columns) {

  /**
   * A column of it.
   *
   * @param needed whether every row has to have it
   * @param words one of which a cell holds; none where it is free
   */
  @Schema(name = "FormColumn")
  public record Column(
      @Schema(examples = "住房安全") String heading, boolean needed, List<String> words) {
    private static Column of(FormColumn<?> column) {
      return new Column(column.heading(), column.needed(), column.type().words());
    }
  }

  static FormView of(OfficeForm form) {
    return new FormView(
        form.kind(),
        form.kind().title(),
        form.kind().operation(),
        Stream.concat(Stream.of(FormColumn.HOUSEHOLD), form.columns().stream())
            .map(Column::of)
            .toList());
  }
}
