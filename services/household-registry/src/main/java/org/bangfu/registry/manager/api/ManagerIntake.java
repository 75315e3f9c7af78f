package org.bangfu.registry.manager.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.registry.manager.ApplyAsManager;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;

/** Takes applications from requests, one or many, and asks for what they need just once. */
@ApplicationScoped
class ManagerIntake {
  private final ApplyAsManager apply;
  private final Landing landing;
  private final Caller caller;

  ManagerIntake(ApplyAsManager apply, Landing landing, Caller caller) {
    this.apply = apply;
    this.landing = landing;
    this.caller = caller;
  }

  @Transactional
  Landed<InformationManager> apply(ApplyAsManagerRequest request) {
    return landing.one(
        InformationManager.class,
        InformationManagers.REACH,
        Acting.of(caller),
        request.clientReference(),
        request,
        () -> applied(request, factsFor(List.of(request))));
  }

  @Transactional
  BulkAnswer applyAll(List<ApplyAsManagerRequest> items) {
    ApplyAsManager.Facts facts = factsFor(items);
    return landing.many(
        InformationManagers.REACH, Acting.of(caller), items, item -> applied(item, facts).id());
  }

  private InformationManager applied(ApplyAsManagerRequest request, ApplyAsManager.Facts facts) {
    return apply.apply(request.toApplication(), facts, caller.client(), caller.actor());
  }

  private ApplyAsManager.Facts factsFor(List<ApplyAsManagerRequest> items) {
    var present = items.stream().filter(Objects::nonNull).toList();
    return apply.factsFor(
        present.stream()
            .map(ApplyAsManagerRequest::divisions)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .toList(),
        present.stream().map(ApplyAsManagerRequest::stationId).filter(Objects::nonNull).toList(),
        caller.scope());
  }
}
