package org.bangfu.registry.export.list;

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
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.bangfu.registry.manager.ManagerState;
import org.jspecify.annotations.Nullable;

/** Information managers by the divisions of their stations. */
@ApplicationScoped
class ManagerList implements ExportedList<InformationManager> {
  private final InformationManagers managers;
  private final RowFloor floor;

  ManagerList(InformationManagers managers, RowFloor floor) {
    this.managers = managers;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("MANAGERS", "信息管理员");
  }

  @Override
  public String record() {
    return "manager";
  }

  @Override
  public List<String> fields() {
    return List.of("name");
  }

  @Override
  public List<Column<InformationManager>> columns() {
    return List.of(
        new Column<>("管理员ID", "id", InformationManager::id),
        new Column<>("姓名", "name", InformationManager::name),
        new Column<>("服务站ID", "stationId", manager -> manager.post().stationId()),
        new Column<>("区划代码", "division", InformationManager::division),
        new Column<>("负责区划", "divisions", manager -> manager.post().divisions()),
        new Column<>("状态", "state", InformationManager::state),
        new Column<>("自", "since", InformationManager::since),
        new Column<>("申请日期", "appliedOn", InformationManager::appliedOn),
        new Column<>("录用日期", "admittedOn", InformationManager::admittedOn));
  }

  @Override
  public Lines<InformationManager> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    @Nullable ManagerState state = filter.word("state", ManagerState.class);
    return Lines.inTransaction(
        floor, (scope, page) -> managers.page(division, state, scope, page, manager -> manager));
  }

  @Override
  public Stream<Seen> seen(InformationManager line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }

  @Override
  public String readers() {
    return Roles.PUBLISHERS;
  }
}
