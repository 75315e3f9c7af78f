package org.bangfu.registry.form;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.kit.problem.FieldError;

/** What a call refuses of its request, as cells of the sheet that it was made of. */
final class BatchErrors {
  private static final Pattern ITEM = Pattern.compile("/(?:items|households)/(\\d+)(?:/(.*))?");

  private static final Pattern PLACE = Pattern.compile("/\\d{1,4}(?=/|$)");
  private static final Pattern OTHER = Pattern.compile("item (\\d{1,4})\\b");

  private final OfficeForm form;
  private final FormBatch batch;

  BatchErrors(OfficeForm form, FormBatch batch) {
    this.form = form;
    this.batch = batch;
  }

  List<CellError> of(List<FieldError> errors) {
    return errors.stream().map(this::cell).toList();
  }

  /** What is about none of the fields, by the first row that it is about. */
  CellError ofRow(String detail) {
    return cell(batch.rows().getFirst(), "", detail);
  }

  private CellError cell(FieldError error) {
    Matcher item = ITEM.matcher(error.pointer());
    if (item.matches()) {
      int at = Integer.parseInt(item.group(1));
      String field = item.group(2) == null ? "" : item.group(2);
      return cell(batch.rows().get(at), field, error.detail());
    }
    return cell(batch.rows().getFirst(), error.pointer().substring(1), error.detail());
  }

  private CellError cell(FormRow row, String field, String detail) {
    String plain = PLACE.matcher(field).replaceAll("");
    String heading =
        form.columns().stream()
            .filter(column -> (plain + "/").startsWith(column.field() + "/"))
            .max(Comparator.comparingInt(column -> column.field().length()))
            .map(FormColumn::heading)
            .orElse(FormColumn.HOUSEHOLD.heading());
    return new CellError(
        row.sheet(), row.row(), heading, OTHER.matcher(detail).replaceAll(this::row));
  }

  /** An item of the request by the row that it was made of. */
  private String row(MatchResult item) {
    int at = Integer.parseInt(item.group(1));
    return at < batch.rows().size() ? "row " + batch.rows().get(at).row() : item.group();
  }
}
