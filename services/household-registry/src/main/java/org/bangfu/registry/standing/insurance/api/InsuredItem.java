package org.bangfu.registry.standing.insurance.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.standing.insurance.InsuranceKind;
import org.bangfu.registry.standing.insurance.InsurancePayer;
import org.bangfu.registry.standing.insurance.InsuredLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household with a policy in a list; what was paid out is with the household. */
@Schema(name = "InsuredHousehold", description = "A household that is insured (防贫保险)")
public record InsuredItem(
    @Schema(description = "the household's") UUID id,
    @Schema(description = "the household's") String number,
    DivisionCode division,
    UUID policyId,
    InsuranceKind kind,
    String insurer,
    InsurancePayer payer,
    @Schema(description = "of the household") Money premium,
    @Schema(description = "members of the household when it was bought") int people,
    LocalDate from,
    @Schema(description = "the last day") LocalDate until) {

  static InsuredItem of(InsuredLine line) {
    return new InsuredItem(
        line.household(),
        line.number(),
        line.division(),
        line.policy(),
        line.kind(),
        line.insurer(),
        line.payer(),
        line.premium(),
        line.people(),
        line.from(),
        line.until());
  }
}
