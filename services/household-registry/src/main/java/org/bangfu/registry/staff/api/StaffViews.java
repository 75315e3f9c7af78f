package org.bangfu.registry.staff.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.bangfu.registry.staff.StationPost;

/** Shows posts, with the names of the information managers among them. */
@ApplicationScoped
class StaffViews {
  private final InformationManagers managers;
  private final Confidential confidential;
  private final Caller caller;

  StaffViews(InformationManagers managers, Confidential confidential, Caller caller) {
    this.managers = managers;
    this.confidential = confidential;
    this.caller = caller;
  }

  Views<StationPost, StaffView> all() {
    return Views.together(
        "/v1/station-staff/", StationPost::id, StationPost::version, this::together);
  }

  Function<StationPost, StaffView> together(List<StationPost> posts) {
    Map<UUID, InformationManager> known =
        managers.byIds(
            posts.stream().map(StationPost::managerId).filter(Objects::nonNull).toList(),
            caller.scope());
    return post ->
        StaffView.of(
            post, post.managerId() == null ? null : known.get(post.managerId()), confidential);
  }
}
