package org.bangfu.needs.help.need.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.needs.help.need.LetTextThrough;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the open feed says of a need in words. */
@Path("/v1/needs/{id}/public-text")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Moderation",
    description = "Free text is read by somebody before everybody reads it 内容审核")
@Looks(record = "need")
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
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary =
          "Let a text through to the open feed, and with it the item and unit that are asked for")
  public RestResponse<NeedResponse> letTextThrough(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
      @NotNull @Valid OpenTextRequest request) {
    return set(id, request.text().strip(), ifMatch);
  }

  @DELETE
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Take back a text from the open feed")
  public RestResponse<NeedResponse> takeTextBack(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch) {
    return set(id, null, ifMatch);
  }

  private RestResponse<NeedResponse> set(UUID id, @Nullable String text, @Nullable String ifMatch) {
    return answers.there(letTextThrough.set(Acting.of(caller), id, text, ifMatch));
  }
}
