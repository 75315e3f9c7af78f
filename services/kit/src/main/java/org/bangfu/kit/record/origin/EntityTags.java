package org.bangfu.kit.record.origin;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A record's version as its entity tag. */
public final class EntityTags {
  private EntityTags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * What a query gives, or 304 to a caller that has it already.
   *
   * @param tag which changes with the answer
   */
  public static <V> ResponseBuilder<V> unlessKnown(
      Request request, EntityTag tag, Supplier<V> query) {
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    return (known == null
            ? ResponseBuilder.ok(query.get())
            : ResponseBuilder.<V>create(known.build().getStatusInfo()))
        .tag(tag);
  }

  /**
   * Refuses a change that does not say which version it changes (428), or that was made from an
   * older one (412).
   *
   * @param ifMatch the header If-Match as it came
   */
  public static void requireMatch(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problems.problem(
          CommonProblem.PRECONDITION_REQUIRED,
          "Send the ETag that you read in the header If-Match.");
    }
    if (!ifMatch.strip().equals('"' + Long.toString(version) + '"')) {
      throw stale();
    }
  }

  /** The refusal (412) of a change that was made from an older version. */
  public static RuntimeException stale() {
    return Problems.problem(
        CommonProblem.PRECONDITION_FAILED,
        "The record has changed since it was read. Read it again and repeat your change.");
  }
}
