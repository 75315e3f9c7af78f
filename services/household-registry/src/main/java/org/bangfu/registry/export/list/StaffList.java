package org.bangfu.registry.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.bangfu.registry.staff.StaffRole;
import org.bangfu.registry.staff.StationPost;
import org.bangfu.registry.staff.StationPosts;
import org.jspecify.annotations.Nullable;

/** Who works at stations, by their divisions. */
@ApplicationScoped
class StaffList implements ExportedList<StaffList.Line> {
  private final StationPosts posts;
  private final InformationManagers managers;
  private final RowFloor floor;

  StaffList(StationPosts posts, InformationManagers managers, RowFloor floor) {
    this.posts = posts;
    this.managers = managers;
    this.floor = floor;
  }

  /** A post with the name of who has it. */
  record Line(StationPost post, @Nullable PersonalText name) {}

  @Override
  public ListKind kind() {
    return new ListKind("STATION_STAFF", "站点人员");
  }

  @Override
  public String record() {
    return "station-post";
  }

  @Override
  public List<String> fields() {
    return List.of("name");
  }

  @Override
  public List<Column<Line>> columns() {
    return List.of(
        new Column<>("岗位ID", "id", line -> line.post().id()),
        new Column<>("站点ID", "stationId", line -> line.post().stationId()),
        new Column<>("区划代码", "division", line -> line.post().division()),
        new Column<>("岗位", "role", line -> line.post().role()),
        new Column<>("信息管理员ID", "managerId", line -> line.post().managerId()),
        new Column<>("姓名", "name", Line::name),
        new Column<>("起", "from", line -> line.post().from()),
        new Column<>("止", "until", line -> line.post().until()),
        new Column<>("离岗原因", "ended", line -> line.post().ended()));
  }

  @Override
  public Lines<Line> lines(ListFilter filter) {
    StationPosts.Filter chosen =
        new StationPosts.Filter(
            filter.division(),
            filter.id("station"),
            filter.word("role", StaffRole.class),
            filter.flag("open"));
    return Lines.inTransaction(
        floor, (scope, page) -> posts.page(chosen, scope, page, found -> named(found, scope)));
  }

  private Function<StationPost, Line> named(List<StationPost> found, DivisionScope scope) {
    Map<UUID, InformationManager> known =
        managers.byIds(
            found.stream().map(StationPost::managerId).filter(Objects::nonNull).toList(), scope);
    return post -> {
      InformationManager manager = post.managerId() == null ? null : known.get(post.managerId());
      return new Line(post, manager == null ? post.name() : manager.name());
    };
  }

  @Override
  public Stream<Seen> seen(Line line) {
    return Stream.of(new Seen(line.post().id(), line.post().division()));
  }

  @Override
  public String readers() {
    return Roles.PUBLISHERS;
  }
}
