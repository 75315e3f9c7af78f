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
import org.bangfu.registry.standing.supervision.SupervisedKind;
import org.bangfu.registry.standing.supervision.SupervisionLine;
import org.bangfu.registry.standing.supervision.SupervisionLists;
import org.jspecify.annotations.Nullable;

/** Villages and sites that are supervised on a day, by place. They are nobody's secret. */
@ApplicationScoped
class SupervisionList implements ExportedList<SupervisionLine> {
  private final SupervisionLists lists;

  SupervisionList(SupervisionLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("SUPERVISIONS", "挂牌督战");
  }

  @Override
  public String record() {
    return "supervision";
  }

  @Override
  public List<String> fields() {
    return List.of("supervision");
  }

  @Override
  public List<Column<SupervisionLine>> columns() {
    return List.of(
        new Column<>("督战ID", "id", SupervisionLine::id),
        new Column<>("区划代码", "division", line -> line.of().division()),
        new Column<>("地点", "place", SupervisionLine::place),
        new Column<>("安置点", "site", line -> line.of().site()),
        new Column<>("类别", "kind", line -> line.of().kind()),
        new Column<>("自", "since", SupervisionLine::since),
        new Column<>("预算（元）", "budget", SupervisionList::yuan));
  }

  @Override
  public Lines<SupervisionLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable SupervisedKind of = filter.word("kind", SupervisedKind.class);
    LocalDate day = filter.pastDayOrToday("asOf");
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, of, day, scope, after, rows),
        line -> PlaceCursor.of(line.of().division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(SupervisionLine line) {
    return Stream.empty();
  }

  private static @Nullable Object yuan(SupervisionLine line) {
    return line.budget() == null ? null : line.budget().amount();
  }
}
