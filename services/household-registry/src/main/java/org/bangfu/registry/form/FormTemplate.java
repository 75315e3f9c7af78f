package org.bangfu.registry.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.sheet.SheetForm;
import org.bangfu.kit.value.sheet.SheetFormat;

/**
 * An empty form, with a row that shows how it is filled in and is passed over when it comes back.
 */
final class FormTemplate {
  private FormTemplate() {}

  static byte[] of(OfficeForm form, SheetFormat format) {
    List<FormColumn<?>> columns = FormHeadings.columns(form);
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (FormColumn<?> column : columns) {
      if (!column.type().words().isEmpty()) {
        words.put(column.heading(), column.type().words());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new SheetForm(
              form.kind().title(),
              columns.stream().map(FormColumn::heading).toList(),
              columns.stream().map(column -> column.type().example()).toList(),
              "取值",
              words,
              columns.stream()
                  .filter(column -> !column.type().several())
                  .map(FormColumn::heading)
                  .toList(),
              "不在“取值”表内，将不予接收。是否仍要填写？")
          .write(format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
