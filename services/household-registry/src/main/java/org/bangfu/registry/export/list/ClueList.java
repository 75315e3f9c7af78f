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
import org.bangfu.registry.standing.monitoring.clue.ClueLine;
import org.bangfu.registry.standing.monitoring.clue.ClueLists;
import org.bangfu.registry.standing.monitoring.clue.ClueSource;
import org.bangfu.registry.standing.monitoring.clue.ClueState;
import org.jspecify.annotations.Nullable;

/** Clues in which something is still to be done, by village. */
@ApplicationScoped
class ClueList implements ExportedList<ClueLine> {
  private static final int LONGEST = 3650;

  private final ClueLists lists;

  ClueList(ClueLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("MONITORING_CLUES", "监测线索");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("clues");
  }

  @Override
  public List<Column<ClueLine>> columns() {
    return List.of(
        new Column<>("线索ID", "id", ClueLine::clue),
        new Column<>("户ID", "householdId", ClueLine::household),
        new Column<>("户编号", "number", ClueLine::number),
        new Column<>("区划代码", "division", ClueLine::division),
        new Column<>("来源", "source", ClueLine::source),
        new Column<>("部门", "department", ClueLine::department),
        new Column<>("报告日期", "reportedOn", ClueLine::reportedOn),
        new Column<>("状态", "state", ClueLine::state),
        new Column<>("自", "since", ClueLine::since));
  }

  @Override
  public Lines<ClueLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable ClueState state = filter.word("state", ClueState.class);
    @Nullable ClueSource source = filter.word("source", ClueSource.class);
    int openFor = filter.numberOrNone("openFor", LONGEST);
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, state, source, openFor, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.clue()));
  }

  @Override
  public Stream<Seen> seen(ClueLine line) {
    return Stream.of(new Seen(line.household(), line.division()));
  }
}
