package org.bangfu.needs.need.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.http.EntityTags;
import org.bangfu.needs.need.Need;

/** A need as an answer, with where it is and which version. */
final class NeedAnswers {
  private NeedAnswers() {}

  static Response of(Response.Status status, Need need, DivisionScope scope) {
    return Response.status(status)
        .location(URI.create("/v1/needs/" + need.id()))
        .tag(EntityTags.of(need.version()))
        .entity(NeedResponse.of(need, scope))
        .build();
  }
}
