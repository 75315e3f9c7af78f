package org.bangfu.needs.outside.feed.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bangfu.kit.guard.limit.QuickRead;
import org.bangfu.needs.outside.feed.Feed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What has changed in the feed. */
@Path("/v1/public/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Open feed")
public class ChangeResource {
  private final Feed feed;
  private final FeedAnswers answers;

  ChangeResource(Feed feed, FeedAnswers answers) {
    this.feed = feed;
    this.answers = answers;
  }

  @GET
  @PermitAll
  @QuickRead
  @Transactional
  @Operation(
      operationId = "listChanges",
      summary = "Follow what changes in the feed",
      description =
          "Without `after`, the position now and no items. With the ETag of the last answer in If-None-Match, 304 says"
              + " that nothing has changed.")
  @APIResponse(
      responseCode = "200",
      description = "The next changes",
      content = @Content(schema = @Schema(implementation = ChangesResponse.class)))
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  @APIResponse(
      responseCode = "410",
      description = "`after` is older than the changes that are kept: begin anew")
  public Response list(
      @QueryParam("after")
          @Parameter(description = "`next` of the answer before; absent for whoever begins")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return answers.of(() -> ChangesResponse.of(feed.changes(after, limit)));
  }
}
