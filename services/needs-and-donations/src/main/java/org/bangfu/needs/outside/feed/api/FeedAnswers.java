package org.bangfu.needs.outside.feed.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.function.Supplier;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.needs.outside.feed.Feed;
import org.bangfu.needs.outside.feed.FeedMark;
import org.bangfu.needs.outside.feed.Reader;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers of the feed: with a tag that is known before the feed is read, so that a reader who has
 * the newest already costs next to nothing.
 */
@RequestScoped
class FeedAnswers {
  private final Feed feed;
  private final Reader reader;
  private final FeedMark mark;
  private final Request request;

  FeedAnswers(Feed feed, Reader reader, FeedMark mark, @Context Request request) {
    this.feed = feed;
    this.reader = reader;
    this.mark = mark;
    this.request = request;
  }

  /** 304 if the reader has it, else what the query gives. */
  <V> RestResponse<V> of(Supplier<V> query) {
    return feed.read(() -> answer(query));
  }

  private <V> RestResponse<V> answer(Supplier<V> query) {
    EntityTag tag = new EntityTag(mark.now(reader.variant()), true);
    // kept by whoever likes, and asked for again each time: a withdrawal holds from the next call
    // on
    return EntityTags.unlessKnown(request, tag, query)
        .header("Cache-Control", "no-cache")
        .header("Vary", "Authorization")
        .build();
  }
}
