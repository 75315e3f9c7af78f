package org.bangfu.registry.standing.monitoring.measure.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.standing.monitoring.measure.PlanMeasures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What is done for the households of a village. */
@Path("/v1/measures")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Monitoring")
@Looks(record = "household", fields = "measures")
public class MeasureListResource {
  private final PlanMeasures plan;
  private final Caller caller;

  MeasureListResource(PlanMeasures plan, Caller caller) {
    this.plan = plan;
    this.caller = caller;
  }

  /**
   * How much was written down.
   *
   * @param planned measures that were not known before
   * @param done measures that were not done before
   */
  @Schema(name = "WrittenMeasures")
  public record Written(int planned, int done) {}

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Write down up to 1,000 measures that were planned on a day, or done too",
      description =
          "All of it or nothing: where a household is not the caller's or was not monitored on the day,"
              + " none is written. What is known is left as it is, and done where doneOn is given.")
  @APIResponse(
      responseCode = "201",
      description = "It is written down",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Written.class)))
  public RestResponse<Written> planMeasures(@NotNull @Valid PlanMeasuresRequest request) {
    PlanMeasures.Written written =
        plan.plan(
            caller.scope(),
            request.planning(),
            request.planned(),
            request.doneOn(),
            caller.actor());
    return RestResponse.status(Status.CREATED, new Written(written.planned(), written.done()));
  }
}
