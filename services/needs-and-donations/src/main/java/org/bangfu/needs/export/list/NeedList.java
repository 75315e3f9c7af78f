package org.bangfu.needs.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.KeyedNeed;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.help.need.NeedFilter;
import org.bangfu.needs.help.need.NeedSheet;
import org.bangfu.needs.help.need.NeedSheets;
import org.bangfu.needs.help.need.NeedState;
import org.jspecify.annotations.Nullable;

/** Needs by village; why somebody needs something is sealed, and in no file. */
@ApplicationScoped
class NeedList implements ExportedList<NeedSheet> {
  private final NeedSheets sheets;

  NeedList(NeedSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public ListKind kind() {
    return new ListKind("NEEDS", "爱心需求");
  }

  @Override
  public String record() {
    return "need";
  }

  @Override
  public List<String> fields() {
    return List.of("householdId");
  }

  @Override
  public List<Column<NeedSheet>> columns() {
    return List.of(
        new Column<>("需求ID", "id", NeedSheet::id),
        new Column<>("户ID", "householdId", NeedSheet::householdId),
        new Column<>("区划代码", "division", NeedSheet::division),
        new Column<>("需求类别", "category", NeedSheet::category),
        new Column<>("帮扶方式", "measure", need -> need.asked().measure()),
        new Column<>("物品", "item", NeedSheet::item),
        new Column<>("单位", "unit", NeedSheet::unit),
        new Column<>("需求量", "asked", need -> number(need.asked())),
        new Column<>("已对接", "covered", need -> number(need.covered())),
        new Column<>("已完成", "done", need -> number(need.done())),
        new Column<>("尚缺", "left", need -> number(need.left())),
        new Column<>("状态", "state", NeedSheet::state),
        new Column<>("提交日期", "submittedOn", NeedSheet::submittedOn),
        new Column<>("发布日期", "publishedOn", NeedSheet::publishedOn),
        new Column<>("对接日期", "matchedOn", NeedSheet::matchedOn),
        new Column<>("办结日期", "closedOn", NeedSheet::closedOn));
  }

  /** Yuan, or a whole number. */
  private static @Nullable Object number(Extent extent) {
    return extent.measure() == Measure.FUNDS ? extent.amount() : extent.quantity();
  }

  @Override
  public Lines<NeedSheet> lines(ListFilter filter) {
    var narrowed =
        new NeedFilter(
            filter.division(),
            filter.word("state", NeedState.class),
            filter.word("category", NeedCategory.class),
            filter.id("householdId"));
    return (scope, page) -> sheets.page(scope, narrowed, page, found -> KeyedNeed::need);
  }

  @Override
  public Stream<Seen> seen(NeedSheet line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
