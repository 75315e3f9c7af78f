package org.bangfu.needs.outside.feed.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.outside.feed.Feed;
import org.bangfu.needs.outside.feed.HelpNews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What help was promised and what has come. */
@Path("/v1/public/help")
@RunOnVirtualThread
@Tag(name = "Open feed")
public class HelpNewsResource {
  private final HelpNews news;
  private final Feed feed;

  HelpNewsResource(HelpNews news, Feed feed) {
    this.news = news;
    this.feed = feed;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List news of help: sums by day, place and measure, newest day first",
      description =
          "A sum is told when at least five households are in it; what has too few waits for more.")
  public Page<HelpNewsItem> listHelpNews(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("what") HelpNews.@Nullable What what,
      @BeanParam @Valid PageRequest page) {
    return feed.read(
        () -> Page.of(news.page(division, what, page), page, HelpNews::cursor, HelpNewsItem::of));
  }
}
