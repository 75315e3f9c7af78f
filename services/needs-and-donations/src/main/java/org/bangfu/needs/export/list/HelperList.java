package org.bangfu.needs.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.HelperKind;
import org.bangfu.needs.help.helper.Helpers;
import org.jspecify.annotations.Nullable;

/**
 * Helpers by place. Phones and ID numbers are sealed where they are kept, and the pieces of a file
 * are not: they are in no file, whatever the purpose.
 */
@ApplicationScoped
class HelperList implements ExportedList<Helper> {
  private final Helpers helpers;
  private final RowFloor floor;

  HelperList(Helpers helpers, RowFloor floor) {
    this.helpers = helpers;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("HELPERS", "爱心人士");
  }

  @Override
  public String record() {
    return "helper";
  }

  @Override
  public List<String> fields() {
    return List.of("name");
  }

  @Override
  public List<Column<Helper>> columns() {
    return List.of(
        new Column<>("爱心人士ID", "id", Helper::id),
        new Column<>("姓名或名称", "name", HelperList::name),
        new Column<>("类别", "kind", Helper::kind),
        new Column<>("区划代码", "division", Helper::division),
        new Column<>("籍贯区划", "nativePlace", Helper::nativePlace),
        new Column<>("登记日期", "registeredOn", Helper::registeredOn),
        new Column<>("担保自", "vouchedOn", HelperList::vouchedOn),
        new Column<>("并入爱心人士ID", "mergedInto", Helper::mergedInto),
        new Column<>("删除日期", "erasedOn", Helper::erasedOn));
  }

  /** A firm's is public. */
  private static @Nullable Object name(Helper helper) {
    PersonalText name = helper.name();
    return name == null || helper.kind() == HelperKind.PERSON ? name : name.clearText();
  }

  private static @Nullable Object vouchedOn(Helper helper) {
    return helper.vouching().holds() ? helper.vouching().vouchedOn() : null;
  }

  @Override
  public Lines<Helper> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    boolean merged = filter.isTrue("merged");
    return Lines.inTransaction(
        floor,
        (scope, page) -> helpers.page(scope, division, merged, page, found -> helper -> helper));
  }

  @Override
  public Stream<Seen> seen(Helper line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }

  @Override
  public String readers() {
    return Roles.PUBLISHERS;
  }

  @Override
  public String readersInClear() {
    return Roles.OFFICES;
  }
}
