package org.bangfu.registry.standing.supervision.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.registry.standing.supervision.Supervise;
import org.bangfu.registry.standing.supervision.SupervisionStep;
import org.bangfu.registry.standing.supervision.Supervisions;

/** Takes beginnings from requests, one or many, and asks for what they need just once. */
@ApplicationScoped
class SupervisionIntake {
  private final Supervise supervise;
  private final Landing landing;
  private final Caller caller;

  SupervisionIntake(Supervise supervise, Landing landing, Caller caller) {
    this.supervise = supervise;
    this.landing = landing;
    this.caller = caller;
  }

  @Transactional
  Landed<SupervisionStep> begin(SuperviseRequest request) {
    Acting acting = Acting.of(caller);
    return landing.one(
        SupervisionStep.class,
        Supervisions.REACH,
        acting,
        request.clientReference(),
        request,
        () -> begun(request, factsFor(List.of(request), acting), acting));
  }

  @Transactional
  BulkAnswer beginAll(List<SuperviseRequest> items) {
    Acting acting = Acting.of(caller);
    Supervise.Facts facts = factsFor(items, acting);
    return landing.many(Supervisions.REACH, acting, items, item -> begun(item, facts, acting).id());
  }

  private SupervisionStep begun(SuperviseRequest request, Supervise.Facts facts, Acting acting) {
    return supervise.begin(request.beginning(), facts, request.clientReference(), acting);
  }

  private Supervise.Facts factsFor(List<SuperviseRequest> items, Acting acting) {
    return supervise.factsFor(
        items.stream()
            .filter(Objects::nonNull)
            .filter(SuperviseRequest::isWhole)
            .map(SuperviseRequest::supervised)
            .toList(),
        acting.scope());
  }
}
