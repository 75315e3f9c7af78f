package org.bangfu.needs.help.claim.api;

import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.claim.Claim;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A claim as an answer, with where it is and which version. */
final class ClaimAnswers {
  private ClaimAnswers() {}

  static RestResponse<ClaimResponse> of(Status status, Claim claim, DivisionScope scope) {
    return Shown.as(
        status, "/v1/claims/" + claim.id(), claim.version(), ClaimResponse.of(claim, scope));
  }
}
