package org.bangfu.needs.outside.feed.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bangfu.kit.guard.limit.QuickRead;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.outside.feed.Feed;
import org.bangfu.needs.outside.feed.FeedWish;
import org.bangfu.needs.outside.feed.WishFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The wishes of the open feed. */
@Path("/v1/public/wishes")
@Produces(MediaType.APPLICATION_JSON)
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
  @QuickRead
  @Transactional
  @Operation(
      operationId = "listPublicWishes",
      summary = "List wishes, without whose they are",
      description =
          "One is claimed by its public id at /v1/wishes/{id}/claims, and then alone is told who wishes.")
  @APIResponse(
      responseCode = "200",
      description = "A page of wishes",
      content = @Content(schema = @Schema(implementation = PublicWishPage.class)))
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  public Response list(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("makerKind") @Nullable MakerKind makerKind,
      @BeanParam @Valid PageRequest page) {
    WishFilter filter = new WishFilter(division, makerKind);
    return answers.of(() -> Page.of(feed.wishes(filter, page), page, Feed::cursor, PublicWish::of));
  }

  @GET
  @PermitAll
  @QuickRead
  @Transactional
  @Path("/{publicId}")
  @Operation(operationId = "getPublicWish", summary = "Read a wish by its public id")
  @APIResponse(
      responseCode = "200",
      description = "The wish",
      content = @Content(schema = @Schema(implementation = PublicWish.class)))
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  public Response get(@PathParam("publicId") UUID publicId) {
    return answers.of(() -> {
      FeedWish wish = feed.wish(publicId);
      if (wish == null) {
        throw Problems.notFound("wish", publicId);
      }
      return PublicWish.of(wish);
    });
  }

  /** For the contract alone: what a page holds. */
  @Schema(name = "PublicWishPage")
  record PublicWishPage(java.util.List<PublicWish> items, @Nullable String nextCursor) {}
}
