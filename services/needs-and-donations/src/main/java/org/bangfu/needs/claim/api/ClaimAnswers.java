package org.bangfu.needs.claim.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.http.EntityTags;
import org.bangfu.needs.claim.Claim;

/** A claim as an answer, with where it is and which version. */
final class ClaimAnswers {
  private ClaimAnswers() {}

  static Response of(Response.Status status, Claim claim, DivisionScope scope) {
    return Response.status(status)
        .location(URI.create("/v1/claims/" + claim.id()))
        .tag(EntityTags.of(claim.version()))
        .entity(ClaimResponse.of(claim, scope))
        .build();
  }
}
