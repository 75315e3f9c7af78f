package org.bangfu.registry.standing.monitoring.measure.api;

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
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.monitoring.measure.Measure;
import org.bangfu.registry.standing.monitoring.measure.MeasureState;
import org.bangfu.registry.standing.monitoring.measure.Measures;
import org.bangfu.registry.standing.monitoring.measure.PlanMeasure;
import org.bangfu.registry.standing.monitoring.measure.StepMeasure;
import org.bangfu.registry.standing.monitoring.measure.StepMeasure.Taken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What is done for a household that is watched. */
@Path("/v1/households/{id}/measures")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Monitoring")
@Looks(
    record = "household",
    fields = {"measures", "reason"})
public class MeasureResource {
  private final PlanMeasure plan;
  private final StepMeasure step;
  private final Measures measures;
  private final HouseholdNotes notes;
  private final Households households;
  private final Caller caller;

  MeasureResource(
      PlanMeasure plan,
      StepMeasure step,
      Measures measures,
      HouseholdNotes notes,
      Households households,
      Caller caller) {
    this.plan = plan;
    this.step = step;
    this.measures = measures;
    this.notes = notes;
    this.households = households;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Plan a measure for a monitored household",
      description = "Of a kind and a day there is one: the same again changes nothing.")
  @APIResponse(responseCode = "201", description = "It is planned")
  @APIResponse(responseCode = "200", description = "It was planned so before")
  public RestResponse<MeasureView> planMeasure(
      @RestPath UUID id, @NotNull @Valid PlanMeasureRequest request) {
    PlanMeasure.Planned planned =
        plan.plan(
            caller.scope(),
            id,
            request.kind(),
            BusinessDays.orToday(request.plannedOn()),
            caller.actor());
    return RestResponse.status(
        planned.isNew() ? Status.CREATED : Status.OK,
        MeasureView.of(planned.measure(), notes.of(id)));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List the measures for a household, in the order of recording")
  public List<MeasureView> listMeasures(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return MeasureView.of(measures.of(id), notes.of(id));
  }

  @POST
  @Path("{measureId}/completion")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record that a measure was done")
  public MeasureView completeMeasure(
      @RestPath UUID id, @RestPath UUID measureId, @NotNull @Valid MeasureStepRequest request) {
    return shown(id, taken(id, measureId, MeasureState.DONE, request));
  }

  @POST
  @Path("{measureId}/dropping")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record that a measure will not be done")
  public MeasureView dropMeasure(
      @RestPath UUID id, @RestPath UUID measureId, @NotNull @Valid MeasureStepRequest request) {
    return shown(id, taken(id, measureId, MeasureState.DROPPED, request));
  }

  @POST
  @Path("{measureId}/reversal")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Take back the last step of a measure that was wrong",
      description =
          "What was done or dropped is planned again; what was planned alone counts for nothing.")
  public MeasureView reverseMeasure(
      @RestPath UUID id, @RestPath UUID measureId, @NotNull @Valid ReversalRequest request) {
    Taken taken = new Taken(request.day(), request.why(), caller.actor());
    return shown(id, step.reverse(caller.scope(), id, measureId, taken));
  }

  private Measure taken(UUID id, UUID measureId, MeasureState to, MeasureStepRequest request) {
    return step.take(caller.scope(), id, measureId, to, request.by(caller.actor()));
  }

  private MeasureView shown(UUID id, Measure measure) {
    return MeasureView.of(measure, notes.of(id));
  }
}
