package org.bangfu.registry.manager.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.registry.manager.ApplyAsManager;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;

/** Takes applications from requests, one or many, and asks for what they need just once. */
@ApplicationScoped
class ManagerIntake {
  private static final String KIND = "manager";

  private final ApplyAsManager apply;
  private final InformationManagers managers;
  private final BulkLanding landing;
  private final Caller caller;
  private final SentReferences sent;

  ManagerIntake(
      ApplyAsManager apply,
      InformationManagers managers,
      BulkLanding landing,
      Caller caller,
      SentReferences sent) {
    this.apply = apply;
    this.managers = managers;
    this.landing = landing;
    this.caller = caller;
    this.sent = sent;
  }

  /** A manager, and whether the application has just come. */
  record Taken(InformationManager manager, boolean isNew) {}

  @Transactional
  Taken apply(ApplyAsManagerRequest request) {
    String reference = request.clientReference();
    if (reference != null) {
      UUID before =
          managers.byReferences(caller.client(), caller.actor(), List.of(reference)).get(reference);
      sent.once(KIND, reference, request, before == null);
      if (before != null) {
        return new Taken(managers.byId(before, caller.scope()).orElseThrow(), false);
      }
    }
    return new Taken(applied(request, factsFor(List.of(request))), true);
  }

  @Transactional
  BulkAnswer applyAll(List<ApplyAsManagerRequest> items) {
    ApplyAsManager.Facts facts = factsFor(items);
    return landing.land(
        items,
        sent.of(KIND, items),
        references -> managers.byReferences(caller.client(), caller.actor(), references),
        item -> applied(item, facts).id());
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
