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
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.outside.feed.Feed;
import org.bangfu.needs.outside.feed.FeedFilter;
import org.bangfu.needs.outside.feed.FeedWish;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The wishes of the open feed. */
@Path("/v1/public/wishes")
@RunOnVirtualThread
@Tag(name = "Open feed")
public class PublicWishResource {
  private final Feed feed;
  private final FeedAnswers answers;

  PublicWishResource(Feed feed, FeedAnswers answers) {
    this.feed = feed;
    this.answers = answers;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List wishes, without whose they are",
      description =
          "One is claimed by its public id at /v1/wishes/{id}/claims, and then alone is told who wishes.")
  @APIResponse(responseCode = "200", description = "A page of wishes")
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  public RestResponse<Page<PublicWish>> listPublicWishes(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("makerKind") @Nullable MakerKind makerKind,
      @BeanParam @Valid PageRequest page) {
    FeedFilter filter = new FeedFilter(division, makerKind, null);
    return answers.of(() -> Page.of(feed.wishes(filter, page), page, Feed::cursor, PublicWish::of));
  }

  @GET
  @PermitAll
  @Path("/{publicId}")
  @Operation(summary = "Read a wish by its public id")
  @APIResponse(responseCode = "200", description = "The wish")
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  public RestResponse<PublicWish> readPublicWish(@PathParam("publicId") UUID publicId) {
    return answers.of(() -> {
      FeedWish wish = feed.wish(publicId);
      if (wish == null) {
        throw Problems.notFound("wish", publicId);
      }
      return PublicWish.of(wish);
    });
  }
}
