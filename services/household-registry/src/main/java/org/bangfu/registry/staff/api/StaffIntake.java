package org.bangfu.registry.staff.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.registry.staff.AssignStaff;
import org.bangfu.registry.staff.StationPost;
import org.bangfu.registry.staff.StationPosts;

/** Takes assignments from requests, one or many, and asks for what they need just once. */
@ApplicationScoped
class StaffIntake {
  private final AssignStaff assign;
  private final Landing landing;
  private final Caller caller;

  StaffIntake(AssignStaff assign, Landing landing, Caller caller) {
    this.assign = assign;
    this.landing = landing;
    this.caller = caller;
  }

  @Transactional
  Landed<StationPost> assign(AssignStaffRequest request) {
    Acting acting = Acting.of(caller);
    return landing.one(
        StationPost.class,
        StationPosts.REACH,
        acting,
        request.clientReference(),
        request,
        () -> assign.assign(request.wanted(), factsFor(List.of(request), acting), acting));
  }

  @Transactional
  BulkAnswer assignAll(List<AssignStaffRequest> items) {
    Acting acting = Acting.of(caller);
    AssignStaff.Facts facts = factsFor(items, acting);
    return landing.many(
        StationPosts.REACH,
        acting,
        items,
        item -> assign.assign(item.wanted(), facts, acting).id());
  }

  private AssignStaff.Facts factsFor(List<AssignStaffRequest> items, Acting acting) {
    var present = items.stream().filter(Objects::nonNull).toList();
    return assign.factsFor(
        present.stream()
            .map(AssignStaffRequest::stationId)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        present.stream()
            .map(AssignStaffRequest::managerId)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        acting.scope());
  }
}
