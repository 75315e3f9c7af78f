package org.bangfu.needs.help.need.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.needs.help.need.LetTextThrough;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the open feed says of a need in words. */
@Path("/v1/needs/{id}/public-text")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Moderation",
    description = "Free text is read by somebody before everybody reads it 内容审核")
public class ModerationResource {
  private final LetTextThrough letTextThrough;
  private final NeedAnswers answers;
  private final Caller caller;

  ModerationResource(LetTextThrough letTextThrough, NeedAnswers answers, Caller caller) {
    this.letTextThrough = letTextThrough;
    this.answers = answers;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "need")
  @Operation(
      operationId = "letTextThrough",
      summary =
          "Let a text through to the open feed, and with it the item and unit that are asked for")
  @APIResponse(
      responseCode = "200",
      description = "The feed tells it from now on",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
      @NotNull @Valid OpenTextRequest request) {
    return set(id, request.text().strip(), ifMatch);
  }

  @DELETE
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "need")
  @Operation(operationId = "takeTextBack", summary = "Take back a text from the open feed")
  @APIResponse(
      responseCode = "200",
      description = "The feed tells it no more",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response delete(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch) {
    return set(id, null, ifMatch);
  }

  private Response set(UUID id, @Nullable String text, @Nullable String ifMatch) {
    Acting acting = Acting.of(caller);
    return answers.of(
        Response.Status.OK, letTextThrough.set(acting, id, text, ifMatch), acting.scope());
  }
}
