package org.bangfu.registry.standing.insurance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.standing.insurance.InsuranceClaim;
import org.bangfu.registry.standing.insurance.InsuranceKind;
import org.bangfu.registry.standing.insurance.InsurancePayer;
import org.bangfu.registry.standing.insurance.InsurancePolicy;
import org.bangfu.registry.standing.insurance.Policy;
import org.bangfu.registry.standing.insurance.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy of a household as a caller reads it. */
@Schema(name = "InsurancePolicy", description = "What a household is insured by (防贫保险)")
public record PolicyView(
    UUID id,
    InsuranceKind kind,
    String insurer,
    InsurancePayer payer,
    @Schema(description = "of the household") Money premium,
    @Schema(description = "members of the household when it was bought") int people,
    LocalDate from,
    @Schema(description = "the last day") LocalDate until,
    LocalDate boughtOn,
    String actor,
    Instant recordedAt,
    @Schema(
            description =
                "from which day on it counts no longer, because it was wrong; absent while it stands")
        @Nullable LocalDate reversedOn,
    @Schema(description = "why it was taken back; absent once it was erased with the household")
        @Nullable String reason,
    @Schema(description = "what was paid out, and taken back, in the order of recording")
        List<ClaimView> claims) {

  /** What was paid out. */
  @Schema(name = "InsuranceClaim")
  public record ClaimView(
      UUID id,
      Money amount,
      LocalDate occurredOn,
      @Schema(description = "absent once it was erased with the household") @Nullable String reason,
      String actor,
      Instant recordedAt,
      @Schema(description = "the payment that this one takes back; absent for any other")
          @Nullable UUID reverses) {}

  /** In their order; what was erased is absent. */
  public static List<PolicyView> of(
      List<Policy> policies, List<InsuranceClaim> claims, @Nullable SubjectVault vault) {
    return policies.stream().map(policy -> of(policy, claims, vault)).toList();
  }

  private static PolicyView of(
      Policy policy, List<InsuranceClaim> claims, @Nullable SubjectVault vault) {
    InsurancePolicy bought = policy.bought();
    InsurancePolicy reversal = policy.reversal();
    Terms terms = bought.terms();
    return new PolicyView(
        bought.id(),
        terms.kind(),
        terms.insurer(),
        terms.payer(),
        terms.premium(),
        bought.people(),
        terms.fromOn(),
        terms.untilOn(),
        bought.occurredOn(),
        bought.actor(),
        bought.recordedAt(),
        reversal == null ? null : reversal.occurredOn(),
        reversal == null ? null : clear(vault, Confidential.INSURANCE_REASON, reversal.reason()),
        claims.stream()
            .filter(claim -> claim.policyId().equals(bought.id()))
            .map(claim -> of(claim, vault))
            .toList());
  }

  static ClaimView of(InsuranceClaim claim, @Nullable SubjectVault vault) {
    return new ClaimView(
        claim.id(),
        claim.amount(),
        claim.occurredOn(),
        clear(vault, Confidential.CLAIM_REASON, claim.reason()),
        claim.actor(),
        claim.recordedAt(),
        claim.reverses());
  }

  private static @Nullable String clear(
      @Nullable SubjectVault vault, String field, @Nullable Sealed sealed) {
    PersonalText text = vault == null ? null : vault.openNullable(field, sealed);
    return text == null ? null : text.clearText();
  }
}
