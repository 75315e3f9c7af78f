package org.bangfu.registry.standing.village.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.registry.standing.village.StepVillages;
import org.bangfu.registry.standing.village.VillageSteps;

/** Takes the steps of many villages, and asks for what they need just once. */
@ApplicationScoped
class VillageIntake {
  private final StepVillages stepVillages;
  private final Landing landing;
  private final Caller caller;

  VillageIntake(StepVillages stepVillages, Landing landing, Caller caller) {
    this.stepVillages = stepVillages;
    this.landing = landing;
    this.caller = caller;
  }

  @Transactional
  BulkAnswer step(List<VillageStepItem> items) {
    Acting acting = Acting.of(caller);
    StepVillages.Facts facts =
        stepVillages.factsFor(
            items.stream()
                .filter(Objects::nonNull)
                .filter(VillageStepItem::isWhole)
                .map(VillageStepItem::wanted)
                .toList(),
            acting.scope());
    return landing.many(
        VillageSteps.REACH,
        acting,
        items,
        item -> stepVillages.step(item.wanted(), facts, item.clientReference(), acting).id());
  }
}
