package org.bangfu.county.play;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.client.registry.model.BoughtInsurance;
import org.bangfu.client.registry.model.BuyInsuranceRequest;
import org.bangfu.client.registry.model.InsuranceKind;
import org.bangfu.client.registry.model.InsurancePayer;
import org.bangfu.county.call.Api;
import org.bangfu.county.plan.InsurancePlan;
import org.bangfu.county.plan.Spread;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Stage;

/** Insures households, a thousand a time. Who is insured so already stays so. */
final class Insurance {
  private final Thousands thousands;

  Insurance(Api api, URI registry, Tally tally) {
    this.thousands = new Thousands(api, registry, tally);
  }

  /** Those of a stage. */
  void buy(County county, Stage stage) {
    for (Spread kind : county.plan().standing().insurance().kinds()) {
      for (Spread.Batch batch : kind.batches()) {
        if (stage.holds(batch.day())) {
          thousands.send(
              "insured households",
              "/v1/insurance-policies",
              households(county, batch),
              ids -> request(kind, batch, ids),
              answer -> answer.as(BoughtInsurance.class).getPolicies());
        }
      }
    }
  }

  private static List<UUID> households(County county, Spread.Batch batch) {
    return IntStream.range(batch.first(), batch.end())
        .map(county.plan().standing().insurance()::household)
        .mapToObj(county.householdIds()::get)
        .toList();
  }

  private static BuyInsuranceRequest request(Spread kind, Spread.Batch batch, List<UUID> ids) {
    return new BuyInsuranceRequest()
        .kind(InsuranceKind.fromValue(kind.kind()))
        .insurer("样例保险公司")
        .payer(InsurancePayer.GOVERNMENT)
        .premium("50.00")
        .from(batch.day())
        .until(InsurancePlan.until(batch.day()))
        .occurredOn(batch.day())
        .households(ids);
  }
}
