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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.tag.DefineTagKind;
import org.bangfu.registry.standing.tag.TagKinds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** The kinds of tags. */
@Path("/v1/tag-kinds")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tags")
public class TagKindResource {
  private final DefineTagKind define;
  private final TagKinds kinds;
  private final Caller caller;

  TagKindResource(DefineTagKind define, TagKinds kinds, Caller caller) {
    this.define = define;
    this.kinds = kinds;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Add a kind of tag for a division",
      description =
          "Its code begins with the division's. The same again changes nothing; what is written once is"
              + " not changed: reference-reused (409) where the code is that of another kind.")
  @APIResponse(responseCode = "201", description = "It is added")
  @APIResponse(responseCode = "200", description = "It was there so before")
  public RestResponse<TagKindView> defineTagKind(@NotNull @Valid TagKindRequest request) {
    DefineTagKind.Defined defined =
        define.define(caller.scope(), request.definition(), caller.actor());
    return RestResponse.status(
        defined.isNew() ? Status.CREATED : Status.OK, TagKindView.of(defined.kind()));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR, Role.HOUSEHOLD})
  @Operation(
      summary = "The kinds of tags of a division and of all above it, by their codes",
      description = "What tags mean that a household has, in two languages.")
  public List<TagKindView> listTagKinds(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division) {
    if (division == null || !DivisionCode.isWellFormed(division)) {
      throw Problems.invalid("?division", "must be CN, or 2, 4, 6, 9 or 12 digits");
    }
    return kinds.of(DivisionCode.fromString(division)).stream().map(TagKindView::of).toList();
  }
}
