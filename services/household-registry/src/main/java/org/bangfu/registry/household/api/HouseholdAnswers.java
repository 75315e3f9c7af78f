package org.bangfu.registry.household.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.HouseholdSheet;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers with a household, masked. */
@ApplicationScoped
class HouseholdAnswers {
  private final Confidential confidential;

  HouseholdAnswers(Confidential confidential) {
    this.confidential = confidential;
  }

  RestResponse<HouseholdView> of(Landed<Household> landed) {
    return answer(landed.status(), landed.record());
  }

  RestResponse<HouseholdView> ok(Household household) {
    return answer(Status.OK, household);
  }

  RestResponse<HouseholdView> created(Household household) {
    return answer(Status.CREATED, household);
  }

  RestResponse<HouseholdView> ok(HouseholdSheet household) {
    return answer(Status.OK, household);
  }

  private RestResponse<HouseholdView> answer(Status status, Household household) {
    return answer(status, HouseholdSheet.of(household, confidential));
  }

  private static RestResponse<HouseholdView> answer(Status status, HouseholdSheet household) {
    return Shown.as(
        status,
        "/v1/households/" + household.id(),
        household.version(),
        HouseholdView.of(household));
  }
}
