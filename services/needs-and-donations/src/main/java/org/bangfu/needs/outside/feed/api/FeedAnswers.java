package org.bangfu.needs.outside.feed.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.bangfu.needs.outside.feed.FeedMark;
import org.bangfu.needs.outside.feed.Reader;

/**
 * Answers of the feed: with a tag that is known before the feed is read, so that a reader who has
 * the newest already costs next to nothing.
 */
@RequestScoped
class FeedAnswers {
  private final Reader reader;
  private final FeedMark mark;
  private final Request request;

  FeedAnswers(Reader reader, FeedMark mark, @Context Request request) {
    this.reader = reader;
    this.mark = mark;
    this.request = request;
  }

  /** 304 if the reader has it, else what the query gives. */
  Response of(Supplier<Object> query) {
    EntityTag tag = mark.now(reader.variant());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(query.get()) : unchanged;
    // kept by whoever likes, and asked for again each time: a withdrawal holds from the next call
    // on
    return answer
        .tag(tag)
        .header("Cache-Control", "no-cache")
        .header("Vary", "Authorization")
        .build();
  }
}
