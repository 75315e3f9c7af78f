package org.bangfu.registry.roll.sift.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roll.sift.RunSift;
import org.bangfu.registry.roll.sift.SiftRuns;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Runs over the roll of a place. */
@Path("/v1/sift-runs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sifting")
public class SiftRunResource {
  private final RunSift sift;
  private final SiftRuns runs;
  private final Caller caller;

  SiftRunResource(RunSift sift, SiftRuns runs, Caller caller) {
    this.sift = sift;
    this.runs = runs;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Look at all open households of a place by the rules that are in force",
      description =
          "The answer comes when it is done. What is found opens a finding, or opens it again; what is"
              + " not found any more is fixed. One run at once looks at a place: another answers"
              + " `sift-running`.")
  @APIResponse(
      responseCode = "201",
      description = "It is done",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SiftRunView.class)))
  public RestResponse<SiftRunView> siftRoll(@NotNull @Valid SiftRunRequest request) {
    UUID id = sift.run(caller.scope(), request.division(), caller.actor());
    return ResponseBuilder.<SiftRunView>create(Status.CREATED)
        .location(URI.create("/v1/sift-runs/" + id))
        .entity(QuarkusTransaction.requiringNew().call(() -> view(id)))
        .build();
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Read one run, with what it counted by rule")
  public SiftRunView readSiftRun(@RestPath UUID id) {
    return view(id);
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "List runs by place, and there the oldest first")
  public Page<SiftRunView> listSiftRuns(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return runs.page(division, caller.scope(), page, SiftRunView::of);
  }

  private SiftRunView view(UUID id) {
    return SiftRunView.of(runs.require(id, caller.scope()), runs.counts(id));
  }
}
