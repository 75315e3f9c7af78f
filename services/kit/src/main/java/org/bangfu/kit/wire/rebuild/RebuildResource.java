package org.bangfu.kit.wire.rebuild;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a service has from events, made again, for administrators of the nation. */
@Path("/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "Rebuilds", description = "What is made of events, made again and compared 重建")
public class RebuildResource {
  private final RunRebuild run;
  private final Rebuilds rebuilds;
  private final Differences differences;
  private final Caller caller;

  RebuildResource(RunRebuild run, Rebuilds rebuilds, Differences differences, Caller caller) {
    this.run = run;
    this.rebuilds = rebuilds;
    this.differences = differences;
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Make what comes from events again, beside what is read",
      description =
          "For an administrator of the nation. What there is goes on to be read and events to be"
              + " taken. In the end both are compared: if they are equal, what was made takes the"
              + " place of the other; otherwise the differences are listed and wait for a decision.")
  @APIResponseSchema(value = RebuildAnswer.class, responseCode = "202")
  public RestResponse<RebuildAnswer> startRebuild(@NotNull @Valid RebuildRequest request) {
    requireTheNation();
    return accepted(run.start(request.from(), caller.actor()));
  }

  @GET
  @Operation(summary = "The rebuilds, the newest first")
  public Page<RebuildAnswer> listRebuilds(@BeanParam @Valid PageRequest page) {
    return Page.of(
        rebuilds.list(page.afterId(), page.rowsToRead()), page, Rebuild::id, RebuildAnswer::of);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "How far a rebuild is, and what differs")
  public RebuildAnswer readRebuild(@PathParam("id") UUID id) {
    Rebuild rebuild = rebuilds.find(id).orElseThrow(() -> Problems.notFound("rebuild", id));
    return RebuildAnswer.of(rebuild, differences.counts(id), differences.some(id));
  }

  @POST
  @Path("/{id}/acceptance")
  @Operation(
      summary = "Let what differs take the place of what is read",
      description =
          "For an administrator of the nation, who sees all that differs. If other things differ by"
              + " then than those that were listed, it waits again. Of figures and ledgers, what was"
              + " read before is kept in the database until the next rebuild; of copies, only what"
              + " differs changes.")
  @APIResponseSchema(value = RebuildAnswer.class, responseCode = "202")
  public RestResponse<RebuildAnswer> acceptRebuild(
      @PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
    requireTheNation();
    return accepted(run.accept(id, request.reason().strip(), caller.actor()));
  }

  @POST
  @Path("/{id}/discard")
  @Operation(
      summary = "Throw away what was made; what is read stays as it is",
      description = "For an administrator of the nation.")
  public RebuildAnswer discardRebuild(
      @PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
    requireTheNation();
    return RebuildAnswer.of(run.discard(id, request.reason().strip(), caller.actor()));
  }

  /** What is made again is all of it, and so is what is decided about it. */
  private void requireTheNation() {
    if (!caller.scope().covers(DivisionCode.NATION)) {
      throw Problems.problem(CommonProblem.FORBIDDEN, "Only who sees all of it has it made again.");
    }
  }

  private static RestResponse<RebuildAnswer> accepted(Rebuild rebuild) {
    return ResponseBuilder.<RebuildAnswer>accepted(RebuildAnswer.of(rebuild))
        .location(URI.create("/v1/rebuilds/" + rebuild.id()))
        .build();
  }
}
