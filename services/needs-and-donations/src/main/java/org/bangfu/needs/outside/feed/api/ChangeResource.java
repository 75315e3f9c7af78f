package org.bangfu.needs.outside.feed.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bangfu.needs.outside.feed.Feed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What has changed in the feed. */
@Path("/v1/public/changes")
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
  @Operation(
      summary = "Follow what changes in the feed",
      description =
          "Without `after`, the position now and no items. With the ETag of the last answer in If-None-Match, 304 says"
              + " that nothing has changed.")
  @APIResponse(responseCode = "200", description = "The next changes")
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  @APIResponse(
      responseCode = "410",
      description = "`after` is older than the changes that are kept: begin anew")
  public RestResponse<ChangesResponse> listChanges(
      @QueryParam("after")
          @Parameter(description = "`next` of the answer before; absent for whoever begins")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return answers.of(() -> ChangesResponse.of(feed.changes(after, limit)));
  }
}
