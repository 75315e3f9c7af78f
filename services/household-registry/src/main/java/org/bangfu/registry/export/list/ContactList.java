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
import org.bangfu.registry.standing.monitoring.contact.ContactLine;
import org.bangfu.registry.standing.monitoring.contact.ContactLists;
import org.bangfu.registry.standing.monitoring.contact.ContactRole;
import org.jspecify.annotations.Nullable;

/** Who looks after households that are watched, by village. */
@ApplicationScoped
class ContactList implements ExportedList<ContactLine> {
  private final ContactLists lists;

  ContactList(ContactLists lists) {
    this.lists = lists;
  }

  @Override
  public ListKind kind() {
    return new ListKind("MONITORING_CONTACTS", "监测联系人");
  }

  @Override
  public String record() {
    return "household";
  }

  @Override
  public List<String> fields() {
    return List.of("contact");
  }

  @Override
  public List<Column<ContactLine>> columns() {
    return List.of(
        new Column<>("户ID", "householdId", ContactLine::householdId),
        new Column<>("户编号", "number", ContactLine::number),
        new Column<>("区划代码", "division", ContactLine::division),
        new Column<>("联系人身份", "role", ContactLine::role),
        new Column<>("联系人", "name", ContactList::masked),
        new Column<>("自", "since", ContactLine::since));
  }

  /** For a purpose too: it is sealed where it is kept, and the pieces of a file are not. */
  private static @Nullable String masked(ContactLine line) {
    return line.name() == null ? null : line.name().maskedName();
  }

  @Override
  public Lines<ContactLine> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable ContactRole role = filter.word("role", ContactRole.class);
    return Lines.byPlace(
        (scope, after, rows) -> lists.page(division, role, scope, after, rows),
        line -> PlaceCursor.of(line.division(), line.householdId()));
  }

  @Override
  public Stream<Seen> seen(ContactLine line) {
    return Stream.of(new Seen(line.householdId(), line.division()));
  }
}
