package org.bangfu.kit.record.origin;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A record as an answer: its view, where it is and which version of it this is. */
public final class Shown {
  private Shown() {}

  /** What was there, or has been changed (200). */
  public static <V> RestResponse<V> there(String where, long version, V view) {
    return as(Status.OK, where, version, view);
  }

  /**
   * The same where it is told by the caller whether it was made.
   *
   * @param where the record's path, from {@code /v1/}
   * @param version what a change has to name in If-Match
   */
  public static <V> RestResponse<V> as(Status status, String where, long version, V view) {
    return ResponseBuilder.<V>create(status)
        .location(URI.create(where))
        .tag(EntityTags.of(version))
        .entity(view)
        .build();
  }
}
