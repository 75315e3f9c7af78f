package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.standing.screening.ScreeningFound;
import org.bangfu.registry.standing.screening.ScreeningLine;
import org.bangfu.registry.standing.screening.ScreeningLists;
import org.bangfu.registry.standing.screening.Screenings;
import org.jspecify.annotations.Nullable;

/** The households of a sweep, by what was found at them. */
@ApplicationScoped
class ScreeningList implements ExportedList<ScreeningLine> {
  private static final String SCREENING = "screening";

  private final Screenings screenings;
  private final ScreeningLists lists;

  ScreeningList(Screenings screenings, ScreeningLists lists) {
    this.screenings = screenings;
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("SCREENED_HOUSEHOLDS", "排查名单");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("screening");
  }

  @Override
  public List<Column<ScreeningLine>> columns() {
    return List.of(
        new Column<>("户ID", "id", ScreeningLine::id),
        new Column<>("户编号", "number", ScreeningLine::number),
        new Column<>("区划代码", "division", ScreeningLine::division),
        new Column<>("排查结果", "found", ScreeningLine::verdict),
        new Column<>("排查日期", "lookedOn", ScreeningLine::lookedOn));
  }

  @Override
  public Lines<ScreeningLine> lines(ListFilter filter) {
    UUID screening = filter.requiredId(SCREENING);
    @Nullable DivisionCode division = filter.division();
    @Nullable ScreeningFound found = filter.word("found", ScreeningFound.class);
    return Lines.byPlace(
        (scope, after, rows) ->
            lists.page(screenings.require(screening, scope), division, found, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.id()));
  }

  @Override
  public Stream<Seen> seen(ScreeningLine line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }

  @Override
  public void require(ListFilter filter, DivisionScope scope) {
    screenings.require(filter.requiredId(SCREENING), scope);
  }
}
