package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roll.duplicate.PairLine;
import org.bangfu.registry.roll.duplicate.PairLists;
import org.bangfu.registry.roll.duplicate.PairState;
import org.jspecify.annotations.Nullable;

/** Pairs of households that seem to be one, by the smallest division that holds both. */
@ApplicationScoped
class PairList implements ExportedList<PairLine> {
  private final PairLists lists;

  PairList(PairLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("DUPLICATE_PAIRS", "疑似重复户");
  }

  @Override
  public String record() {
    return "duplicate-pair";
  }

  @Override
  public List<String> fields() {
    return List.of("name");
  }

  @Override
  public List<Column<PairLine>> columns() {
    return List.of(
        new Column<>("重复对ID", "id", PairLine::id),
        new Column<>("区划代码", "division", PairLine::division),
        new Column<>("状态", "state", PairLine::state),
        new Column<>("相似度", "score", PairLine::score),
        new Column<>("相同人数", "people", PairLine::people),
        new Column<>("特征", "features", PairLine::features),
        new Column<>("户一ID", "oneId", pair -> pair.one().id()),
        new Column<>("户一编号", "oneNumber", pair -> pair.one().number()),
        new Column<>("户一区划", "oneDivision", pair -> pair.one().division()),
        new Column<>("户一户主", "oneHead", pair -> pair.one().headName()),
        new Column<>("户二ID", "otherId", pair -> pair.other().id()),
        new Column<>("户二编号", "otherNumber", pair -> pair.other().number()),
        new Column<>("户二区划", "otherDivision", pair -> pair.other().division()),
        new Column<>("户二户主", "otherHead", pair -> pair.other().headName()),
        new Column<>("发现日期", "proposedOn", PairLine::proposedOn),
        new Column<>("变动日期", "changedOn", PairLine::changedOn));
  }

  @Override
  public Lines<PairLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable PairState state = filter.word("state", PairState.class);
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, state, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(PairLine line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }
}
