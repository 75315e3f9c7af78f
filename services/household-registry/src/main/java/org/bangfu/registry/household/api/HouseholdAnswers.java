package org.bangfu.registry.household.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers with a household, masked. */
@ApplicationScoped
class HouseholdAnswers {
  private final Confidential confidential;

  HouseholdAnswers(Confidential confidential) {
    this.confidential = confidential;
  }

  RestResponse<HouseholdView> ok(Household household) {
    return answer(ResponseBuilder.ok(), household);
  }

  RestResponse<HouseholdView> created(Household household) {
    return answer(
        ResponseBuilder.created(URI.create("/v1/households/" + household.id())), household);
  }

  private RestResponse<HouseholdView> answer(
      ResponseBuilder<HouseholdView> answer, Household household) {
    return answer
        .entity(HouseholdView.of(household, confidential))
        .tag(EntityTags.of(household.version()))
        .build();
  }
}
