package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.exit.DossierLine;
import org.bangfu.registry.standing.exit.DossierLists;
import org.bangfu.registry.standing.exit.DossierState;
import org.jspecify.annotations.Nullable;

/** Exits in which something is still to be done, by village. */
@ApplicationScoped
class ExitDossierList implements ExportedList<DossierLine> {
  private final DossierLists lists;

  ExitDossierList(DossierLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("EXIT_DOSSIERS", "退出程序");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("exit");
  }

  @Override
  public List<Column<DossierLine>> columns() {
    return List.of(
        new Column<>("户ID", "id", DossierLine::household),
        new Column<>("退出档案ID", "dossierId", DossierLine::id),
        new Column<>("户编号", "number", DossierLine::number),
        new Column<>("区划代码", "division", DossierLine::division),
        new Column<>("进度", "state", DossierLine::state),
        new Column<>("进入日期", "since", DossierLine::since),
        new Column<>("公示至", "postedUntil", DossierLine::postedUntil));
  }

  @Override
  public Lines<DossierLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable DossierState state = filter.word("state", DossierState.class);
    @Nullable LocalDate ranOutBefore = filter.day("ranOutBefore");
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, state, ranOutBefore, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(DossierLine line) {
    return Stream.of(new Seen(line.household(), line.division()));
  }
}
