package org.bangfu.registry.standing.tag.api;

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
import org.bangfu.registry.standing.tag.SetTag;
import org.bangfu.registry.standing.tag.StepTag;
import org.bangfu.registry.standing.tag.StepTag.Taken;
import org.bangfu.registry.standing.tag.Tags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The tags of a household and of its members. */
@Path("/v1/households/{id}/tags")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tags", description = "Tags of households and of people 标签")
@Looks(
    record = "household",
    fields = {"tags", "reason"},
    each = false)
public class TagResource {
  private final SetTag set;
  private final StepTag step;
  private final Tags tags;
  private final HouseholdNotes notes;
  private final Households households;
  private final Caller caller;

  TagResource(
      SetTag set,
      StepTag step,
      Tags tags,
      HouseholdNotes notes,
      Households households,
      Caller caller) {
    this.set = set;
    this.step = step;
    this.tags = tags;
    this.notes = notes;
    this.households = households;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Set a tag on a household or on one of its members",
      description =
          "From the day on, as long as nobody ends it. Of one kind somebody has one tag at a time:"
              + " state-not-fitting (409) where there is one on the day or after it.")
  @APIResponse(
      responseCode = "201",
      description = "It is set",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TagView.class)))
  public RestResponse<TagView> setTag(@RestPath UUID id, @NotNull @Valid SetTagRequest request) {
    return RestResponse.status(
        Status.CREATED,
        shown(set.set(caller.scope(), request.on(id), request.day(), caller.actor())));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(
      summary = "List the tags of a household and its members, in the order of recording",
      description = "Those that ended and those that were taken back too.")
  public List<TagView> listHouseholdTags(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return TagView.of(tags.of(id), notes);
  }

  @POST
  @Path("{tagId}/ending")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record from which day on a tag is no longer there")
  public TagView endTag(
      @RestPath UUID id, @RestPath UUID tagId, @NotNull @Valid EndTagRequest request) {
    return shown(step.end(caller.scope(), id, tagId, request.by(caller.actor())));
  }

  @POST
  @Path("{tagId}/reversal")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Take back the last step of a tag that was wrong",
      description =
          "What ended is there again, unless another one of the kind was set since; what was set alone"
              + " counts for nothing.")
  public TagView reverseTag(
      @RestPath UUID id, @RestPath UUID tagId, @NotNull @Valid ReversalRequest request) {
    Taken taken = new Taken(request.day(), request.why(), caller.actor());
    return shown(step.reverse(caller.scope(), id, tagId, taken));
  }

  private TagView shown(org.bangfu.registry.standing.tag.Tag tag) {
    return TagView.of(List.of(tag), notes).getFirst();
  }
}
