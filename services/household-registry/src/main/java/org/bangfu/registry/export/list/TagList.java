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
import org.bangfu.registry.standing.tag.TagLine;
import org.bangfu.registry.standing.tag.TagLists;
import org.jspecify.annotations.Nullable;

/** Who has which tag on a day, by village. */
@ApplicationScoped
class TagList implements ExportedList<TagLine> {
  private final TagLists lists;

  TagList(TagLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("TAGS", "标签");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("tags");
  }

  @Override
  public List<Column<TagLine>> columns() {
    return List.of(
        new Column<>("标签ID", "id", TagLine::tag),
        new Column<>("户ID", "householdId", TagLine::household),
        new Column<>("户编号", "number", TagLine::number),
        new Column<>("区划代码", "division", TagLine::division),
        new Column<>("人员ID", "memberId", TagLine::member),
        new Column<>("标签", "kind", TagLine::kind),
        new Column<>("起", "setOn", TagLine::setOn),
        new Column<>("止", "endedOn", TagLine::endedOn));
  }

  @Override
  public Lines<TagLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable String tagKind = filter.text("kind");
    LocalDate day = filter.pastDayOrToday("on");
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, tagKind, day, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.tag()));
  }

  @Override
  public Stream<Seen> seen(TagLine line) {
    return Stream.of(new Seen(line.household(), line.division()));
  }
}
