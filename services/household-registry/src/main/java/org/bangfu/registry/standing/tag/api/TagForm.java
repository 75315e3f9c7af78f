package org.bangfu.registry.standing.tag.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.form.CellType;
import org.bangfu.registry.form.FormBatch;
import org.bangfu.registry.form.FormColumn;
import org.bangfu.registry.form.FormKind;
import org.bangfu.registry.form.FormRow;
import org.bangfu.registry.form.FormTerms;
import org.bangfu.registry.form.OfficeForm;
import org.bangfu.registry.standing.tag.SetTags;
import org.bangfu.registry.standing.tag.TagKinds;

/** Tags of households as a whole. */
@ApplicationScoped
class TagForm implements OfficeForm {

  private static final FormColumn<String> KIND =
      FormColumn.needed("标签", CellType.text(60, "重点户"), "kind");
  private static final FormColumn<LocalDate> DAY = FormColumn.day("起始日期", "occurredOn");
  private static final FormColumn<String> REASON =
      FormColumn.free("原因", CellType.text(500, ""), "reason");

  private final SetTags set;
  private final TagKinds kinds;

  TagForm(SetTags set, TagKinds kinds) {
    this.set = set;
    this.kinds = kinds;
  }

  @Override
  public FormKind kind() {
    return FormKind.TAGS;
  }

  @Override
  public List<FormColumn<?>> columns() {
    return List.of(KIND, DAY, REASON);
  }

  @Override
  public Object once(FormRow row, FormTerms terms) {
    return List.of(row.household(), row.need(KIND));
  }

  @Override
  public List<FormBatch> batches(List<FormRow> rows, FormTerms terms) {
    Map<String, String> codes = new HashMap<>();
    DivisionCode said = terms.division();
    for (DivisionCode place : said == null ? terms.scope().divisions() : List.of(said)) {
      kinds.of(place).forEach(kind -> codes.put(kind.nameZh(), kind.code()));
    }
    return OfficeForm.alike(rows, row -> row.or(DAY, terms.occurredOn())).stream()
        .map(on -> batch(on, codes, terms))
        .toList();
  }

  /**
   * @param codes by the names of the kinds; who has written a code has named the kind too
   */
  private FormBatch batch(List<FormRow> rows, Map<String, String> codes, FormTerms terms) {
    var request =
        new SetTagsRequest(
            rows.getFirst().or(DAY, terms.occurredOn()),
            rows.stream()
                .map(row ->
                    new SetTagsRequest.Item(
                        row.household(), null, code(row, codes), row.get(REASON)))
                .toList());
    return FormBatch.of(
        request, rows, () -> set.set(terms.scope(), request.tags(), request.day(), terms.actor()));
  }

  private static String code(FormRow row, Map<String, String> codes) {
    String written = row.need(KIND);
    return codes.getOrDefault(written, written);
  }
}
