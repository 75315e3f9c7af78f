package org.bangfu.kit.record.origin;

import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the first request of a key was answered, for those that come again. */
final class FirstAnswer {
  private FirstAnswer() {}

  /**
   * @param sameRequest whether it was sent again, and not another one under its key
   */
  static <V> RestResponse<V> again(Tuple row, boolean sameRequest) {
    if (!sameRequest) {
      throw Problems.problem(
          CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "This key was used for another request. Choose a new one.");
    }
    ResponseBuilder<V> answer =
        ResponseBuilder.<V>create(row.get("status", Integer.class))
            .header("Idempotency-Replayed", "true");
    String location = row.get("location", String.class);
    if (location != null) {
      answer.location(URI.create(location));
    }
    String tag = row.get("entity_tag", String.class);
    if (tag != null) {
      answer.tag(tag);
    }
    String body = row.get("body", String.class);
    return body == null ? answer.build() : asItWas(answer, body);
  }

  // what was answered goes out again to the byte, so that it must not become a value and text again
  @SuppressWarnings("unchecked")
  private static <V> RestResponse<V> asItWas(ResponseBuilder<V> answer, String body) {
    return answer.type(MediaType.APPLICATION_JSON_TYPE).entity((V) body).build();
  }
}
