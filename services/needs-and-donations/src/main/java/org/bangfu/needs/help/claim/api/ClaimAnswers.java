package org.bangfu.needs.help.claim.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.claim.Claim;

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
