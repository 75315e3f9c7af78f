package org.bangfu.needs.aid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.money.donation.Donations;
import org.jspecify.annotations.Nullable;

/** Finds the act that an aid record tells once more: a claim of a need, or a gift that was used. */
@ApplicationScoped
public class SameActs {
  private final Claims claims;
  private final Donations donations;

  SameActs(Claims claims, Donations donations) {
    this.claims = claims;
    this.donations = donations;
  }

  /** Looks up all that the records of a request name, in a query a kind. */
  Known known(DivisionScope scope, Collection<? extends AidRecordSent> sent) {
    return new Known(
        claims.households(scope, sent.stream().map(AidRecordSent::claimId).toList()),
        donations.receivers(sent.stream().map(AidRecordSent::donationId).toList()));
  }

  /** What of a record that is to be entered names others. */
  public interface AidRecordSent {
    @Nullable UUID claimId();

    @Nullable UUID donationId();
  }

  /**
   * @param claims the households whose needs were claimed
   * @param receivers those that received something of a donation
   */
  record Known(Map<UUID, UUID> claims, Map<UUID, Set<UUID>> receivers) {

    /** Refuses a claim or a gift that was for another household. */
    void require(NewAidRecord facts) {
      UUID claim = facts.claimId();
      if (claim != null && !Objects.equals(claims.get(claim), facts.householdId())) {
        throw Problems.invalid("/claimId", "must be a claim of a need of the household");
      }
      UUID donation = facts.donationId();
      UUID household = facts.householdId();
      if (donation != null
          && (household == null
              || !receivers.getOrDefault(donation, Set.of()).contains(household))) {
        throw Problems.invalid("/donationId", "must be a donation of which the household received");
      }
    }
  }
}
