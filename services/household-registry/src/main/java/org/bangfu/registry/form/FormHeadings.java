package org.bangfu.registry.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangfu.registry.spreadsheet.Headings;
import org.bangfu.registry.spreadsheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/** How a sheet is known that is a form filled in. Other columns are passed over. */
final class FormHeadings implements Headings<FormColumn<?>> {
  private final FormKind kind;
  private final Map<String, FormColumn<?>> columns = new LinkedHashMap<>();

  FormHeadings(OfficeForm form) {
    this.kind = form.kind();
    columns(form).forEach(column -> columns.put(SheetColumn.plain(column.heading()), column));
  }

  /** All columns of a form, whom a row is about before everything else. */
  static List<FormColumn<?>> columns(OfficeForm form) {
    List<FormColumn<?>> all = new ArrayList<>();
    all.add(FormColumn.HOUSEHOLD);
    all.addAll(form.columns());
    return all;
  }

  @Override
  public @Nullable FormColumn<?> column(@Nullable String heading) {
    return heading == null ? null : columns.get(SheetColumn.plain(heading));
  }

  @Override
  public String heading(FormColumn<?> column) {
    return column.heading();
  }

  @Override
  public Map<FormColumn<?>, String> given() {
    return Map.of();
  }

  @Override
  public boolean isHeader(List<FormColumn<?>> named) {
    return named.contains(FormColumn.HOUSEHOLD) && named.size() >= Math.min(2, needed().size());
  }

  @Override
  public Set<FormColumn<?>> missing(Set<FormColumn<?>> present) {
    Set<FormColumn<?>> missing = needed();
    missing.removeAll(present);
    return missing;
  }

  private Set<FormColumn<?>> needed() {
    return columns.values().stream()
        .filter(FormColumn::needed)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Set<FormColumn<?>> repeated() {
    return Set.of(FormColumn.HOUSEHOLD);
  }

  @Override
  public boolean isExample(Map<FormColumn<?>, String> row) {
    return FormColumn.HOUSEHOLD.type().example().equals(row.get(FormColumn.HOUSEHOLD));
  }

  @Override
  public String what() {
    return kind.title()
        + " ("
        + needed().stream().map(FormColumn::heading).collect(Collectors.joining(", "))
        + ", …)";
  }

  @Override
  public String subject() {
    return "household";
  }
}
