package org.bangfu.registry.standing.plan.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.plan.DraftPlan;
import org.bangfu.registry.standing.plan.HouseholdPlan;
import org.bangfu.registry.standing.plan.HouseholdPlans;
import org.bangfu.registry.standing.plan.PlanState;
import org.bangfu.registry.standing.plan.StepPlan;
import org.bangfu.registry.standing.plan.TakenStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A household's plans, year by year. */
@Path("/v1/households/{id}/plans")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Plans")
@Looks(
    record = "household",
    fields = {"plan", "reason"})
public class PlanResource {
  private final DraftPlan draft;
  private final StepPlan step;
  private final HouseholdPlans plans;
  private final HouseholdNotes notes;
  private final Households households;
  private final Caller caller;

  PlanResource(
      DraftPlan draft,
      StepPlan step,
      HouseholdPlans plans,
      HouseholdNotes notes,
      Households households,
      Caller caller) {
    this.draft = draft;
    this.step = step;
    this.plans = plans;
    this.notes = notes;
    this.households = households;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Draft the plan of a household for a year",
      description =
          "It recommends a way: with labour, will and ability a project (产业项目), with labour alone"
              + " training and a job (培训就业), without labour social security (兜底保障). A person"
              + " confirms it, or chooses another and says why. A year has one plan: drop it first"
              + " where it changes.")
  @APIResponse(
      responseCode = "201",
      description = "It is drafted",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PlanView.class)))
  public RestResponse<PlanView> draftPlan(
      @RestPath UUID id, @NotNull @Valid DraftPlanRequest request) {
    HouseholdPlan drafted = draft.draft(caller.scope(), id, request.plan(), caller.actor());
    return RestResponse.status(Status.CREATED, shown(id, drafted));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List the plans of a household, in the order in which they were drafted")
  public List<PlanView> listPlans(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return PlanView.of(plans.of(id), notes.of(id));
  }

  @POST
  @Path("{planId}/agreement")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record that a household has agreed to its plan")
  public PlanView agreePlan(
      @RestPath UUID id, @RestPath UUID planId, @NotNull @Valid PlanStepRequest request) {
    return taken(id, planId, PlanState.AGREED, request.by(caller.actor()));
  }

  @POST
  @Path("{planId}/start")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record that a plan has begun")
  public PlanView startPlan(
      @RestPath UUID id, @RestPath UUID planId, @NotNull @Valid PlanStepRequest request) {
    return taken(id, planId, PlanState.RUNNING, request.by(caller.actor()));
  }

  @POST
  @Path("{planId}/evaluation")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record what came of a plan")
  public PlanView evaluatePlan(
      @RestPath UUID id, @RestPath UUID planId, @NotNull @Valid EvaluatePlanRequest request) {
    return taken(id, planId, PlanState.EVALUATED, request.by(caller.actor()));
  }

  @POST
  @Path("{planId}/dropping")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record that a plan will not be followed; another may be drafted")
  public PlanView dropPlan(
      @RestPath UUID id, @RestPath UUID planId, @NotNull @Valid PlanStepRequest request) {
    return taken(id, planId, PlanState.DROPPED, request.by(caller.actor()));
  }

  @POST
  @Path("{planId}/reversal")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Take back the last step of a plan that was wrong")
  public PlanView reversePlanStep(
      @RestPath UUID id, @RestPath UUID planId, @NotNull @Valid ReversalRequest request) {
    TakenStep taken = new TakenStep(request.day(), caller.actor(), null, request.why());
    return shown(id, step.reverse(caller.scope(), id, planId, taken));
  }

  private PlanView taken(UUID id, UUID planId, PlanState to, TakenStep step) {
    return shown(id, this.step.take(caller.scope(), id, planId, to, step));
  }

  private PlanView shown(UUID id, HouseholdPlan plan) {
    return PlanView.of(plan, notes.of(id));
  }
}
