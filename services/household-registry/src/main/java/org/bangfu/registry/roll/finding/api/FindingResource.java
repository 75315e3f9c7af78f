package org.bangfu.registry.roll.finding.api;

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
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roll.finding.AssignFindings;
import org.bangfu.registry.roll.finding.FindingFilter;
import org.bangfu.registry.roll.finding.FindingState;
import org.bangfu.registry.roll.finding.Findings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Findings: to be listed, and to be given to who is to see to them. */
@Path("/v1/findings")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sifting")
@Looks(record = "finding", fields = "finding")
public class FindingResource {
  private final Findings findings;
  private final AssignFindings assign;
  private final Caller caller;

  FindingResource(Findings findings, AssignFindings assign, Caller caller) {
    this.findings = findings;
    this.assign = assign;
    this.caller = caller;
  }

  /**
   * How many findings have come to somebody.
   *
   * @param assigned those that were not with it before
   */
  @Schema(name = "AssignedFindings")
  public record Assigned(
      @Schema(description = "those that were not with it before") int assigned) {}

  @GET
  @Transactional
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "List findings by village")
  public Page<FindingView> listFindings(
      @Parameter(description = "only inside this division", example = "430525103")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only of this rule", example = "R-HEAD-NONE") @QueryParam("rule")
          @Nullable String rule,
      @QueryParam("state") @Nullable FindingState state,
      @Parameter(description = "only of this household and its members") @QueryParam("household")
          @Nullable UUID household,
      @Parameter(description = "only what is with this division", example = "430525103")
          @QueryParam("assignedTo")
          @Nullable DivisionCode assignedTo,
      @BeanParam @Valid PageRequest page) {
    return findings.page(
        new FindingFilter(division, rule, state, household, assignedTo),
        caller.scope(),
        page,
        FindingView::of);
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Read one finding")
  public FindingView readFinding(@RestPath UUID id) {
    return FindingView.of(findings.require(id, caller.scope()));
  }

  @POST
  @Path("assignments")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Give up to 1,000 open findings to a county, township or village",
      description =
          "All of them or none. A finding lies in the division to which it is given; one that is"
              + " there already stays as it is.")
  public Assigned assignFindings(@NotNull @Valid AssignFindingsRequest request) {
    return new Assigned(
        assign.assign(caller.scope(), request.findings(), request.assignedTo(), caller.actor()));
  }
}
