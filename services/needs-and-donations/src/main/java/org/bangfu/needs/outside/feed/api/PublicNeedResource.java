package org.bangfu.needs.outside.feed.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.outside.feed.Feed;
import org.bangfu.needs.outside.feed.FeedFilter;
import org.bangfu.needs.outside.feed.FeedNeed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The needs of the open feed. */
@Path("/v1/public/needs")
@RunOnVirtualThread
@Tag(name = "Open feed", description = "What anybody may read, and partners a little more of 公开信息")
public class PublicNeedResource {
  private final Feed feed;
  private final FeedAnswers answers;

  PublicNeedResource(Feed feed, FeedAnswers answers) {
    this.feed = feed;
    this.answers = answers;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List needs that can be met, without whose they are",
      description =
          "Send the ETag of the last answer in If-None-Match: 304 says that nothing has changed. For a copy, read the"
              + " position of the changes first, then all pages, then the changes from there on.")
  @APIResponse(responseCode = "200", description = "A page of needs")
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  public RestResponse<Page<PublicNeed>> listPublicNeeds(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("category") @Nullable NeedCategory category,
      @QueryParam("measure") @Nullable Measure measure,
      @BeanParam @Valid PageRequest page) {
    FeedFilter filter = new FeedFilter(division, category, measure);
    return answers.of(() -> Page.of(feed.needs(filter, page), page, Feed::cursor, PublicNeed::of));
  }

  @GET
  @PermitAll
  @Path("/{publicId}")
  @Operation(summary = "Read a need by its public id")
  @APIResponse(responseCode = "200", description = "The need")
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  public RestResponse<PublicNeed> readPublicNeed(@PathParam("publicId") UUID publicId) {
    return answers.of(() -> {
      FeedNeed need = feed.need(publicId);
      if (need == null) {
        throw Problems.notFound("need", publicId);
      }
      return PublicNeed.of(need);
    });
  }
}
