package org.bangfu.county.play;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.bangfu.client.registry.model.DraftPlanRequest;
import org.bangfu.client.registry.model.HelpPath;
import org.bangfu.client.registry.model.HouseholdPlan;
import org.bangfu.client.registry.model.MeasureKind;
import org.bangfu.client.registry.model.PlanState;
import org.bangfu.client.registry.model.PlanStepRequest;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.HelpPlan.Agreed;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Stage;

/** Drafts households' plans and lets them agree, one by one. What is agreed stays as it is. */
final class HelpPlans {
  private final Api api;
  private final URI registry;
  private final Tally tally;

  HelpPlans(Api api, URI registry, Tally tally) {
    this.api = api;
    this.registry = registry;
    this.tally = tally;
  }

  /** Those of a stage. */
  void agree(County county, Stage stage) {
    List<Agreed> agreed =
        county.plan().standing().plans().stream().filter(plan -> stage.holds(plan.day())).toList();
    if (agreed.isEmpty()) {
      return;
    }
    tally.begin("plans", agreed.size());
    Abreast.send(
        Abreast.IN_FLIGHT,
        "plans",
        agreed.stream()
            .<Runnable>map(plan ->
                () -> {
                  agree(county, plan);
                  tally.done(1);
                })
            .iterator());
    tally.end();
  }

  private void agree(County county, Agreed plan) {
    URI plans =
        URI.create(
            "%s/v1/households/%s/plans"
                .formatted(registry, county.householdIds().get(plan.household())));
    Optional<HouseholdPlan> known =
        List.of(api.get(plans).as(HouseholdPlan[].class)).stream()
            .filter(one -> one.getYear() == plan.day().getYear())
            .findFirst();
    boolean wasThere = known.filter(one -> one.getState() != PlanState.DRAFT).isPresent();
    tally.outcome(wasThere);
    if (wasThere) {
      return;
    }
    HouseholdPlan draft = known.orElseGet(() -> drafted(plans, plan));
    ok(
        api.post(
            URI.create("%s/%s/agreement".formatted(plans, draft.getId())),
            new PlanStepRequest().occurredOn(plan.day())),
        "agreed");
  }

  private HouseholdPlan drafted(URI plans, Agreed plan) {
    HelpPath path = HelpPath.fromValue(plan.path());
    return ok(
            api.post(
                plans,
                new DraftPlanRequest()
                    .year(plan.day().getYear())
                    .willing(path != HelpPath.SAFETY_NET)
                    .capable(path == HelpPath.PROJECT)
                    .path(path)
                    .goals("样例：年内收入稳定")
                    .measures(List.of(measure(path)))
                    .reason("样例：入户商定")
                    .draftedOn(plan.day())),
            "drafted")
        .as(HouseholdPlan.class);
  }

  private static MeasureKind measure(HelpPath path) {
    return switch (path) {
      case PROJECT -> MeasureKind.INDUSTRY;
      case TRAINING_AND_JOB -> MeasureKind.JOBS;
      case SAFETY_NET -> MeasureKind.SOCIAL_SECURITY;
    };
  }

  private static Api.Answer ok(Api.Answer answer, String done) {
    if (!answer.ok()) {
      throw new PlayStopped(
          "A plan can't be %s (status %d): %s."
              .formatted(done, answer.status(), answer.refusal().sentence()));
    }
    return answer;
  }
}
