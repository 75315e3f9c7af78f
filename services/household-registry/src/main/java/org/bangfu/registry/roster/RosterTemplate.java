package org.bangfu.registry.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.kit.value.sheet.SheetForm;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.roster.column.TemplateExample;
import org.bangfu.registry.roster.mapping.RosterWords;

/** The sheet that an office fills in, with the headings and words that the reader takes. */
public final class RosterTemplate {
  /** Columns that take several words, or a word beside those of the standard. */
  private static final Set<RosterColumn> FREE = EnumSet.of(RosterColumn.OTHER_CAUSES);

  private static final SheetForm FORM = form();

  private RosterTemplate() {}

  public static byte[] as(SheetFormat format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      FORM.write(format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static SheetForm form() {
    List<RosterColumn> columns = Arrays.asList(RosterColumn.values());
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (RosterColumn column : columns) {
      List<String> its = RosterWords.of(column);
      if (!its.isEmpty()) {
        words.put(column.heading(), its);
      }
    }
    return new SheetForm(
        "花名册",
        columns.stream().map(RosterColumn::heading).toList(),
        columns.stream().map(TemplateExample::cell).toList(),
        "取值",
        words,
        columns.stream().filter(c -> !FREE.contains(c)).map(RosterColumn::heading).toList(),
        "不在“取值”表内，可能无法识别。是否仍要填写？");
  }
}
