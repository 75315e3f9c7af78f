package org.bangfu.needs.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.helper.Helpers;
import org.bangfu.needs.household.Household;
import org.bangfu.needs.household.Households;
import org.bangfu.needs.ledger.Ledger;
import org.bangfu.needs.need.Needs;
import org.bangfu.needs.origin.Acting;
import org.bangfu.needs.place.Reach;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** Receives donations and enters them in the books, in the running transaction. */
@ApplicationScoped
public class ReceiveDonations {
  private final Donations donations;
  private final ReceiptNumbers receiptNumbers;
  private final Households households;
  private final Helpers helpers;
  private final Needs needs;
  private final Ledger ledger;
  private final Event<DonationReceived> received;

  ReceiveDonations(
      Donations donations,
      ReceiptNumbers receiptNumbers,
      Households households,
      Helpers helpers,
      Needs needs,
      Ledger ledger,
      Event<DonationReceived> received) {
    this.donations = donations;
    this.receiptNumbers = receiptNumbers;
    this.households = households;
    this.helpers = helpers;
    this.needs = needs;
    this.ledger = ledger;
    this.received = received;
  }

  /** Looks up all that these donations refer to, in a query a kind whatever their number. */
  public Intake open(Acting acting, Collection<? extends References> sent) {
    DivisionScope scope = acting.scope();
    return new Intake(
        acting,
        households.beneficiaries(scope, sent.stream().map(References::householdId).toList()),
        helpers.known(scope, sent.stream().map(r -> acting.giver(r.helperId())).toList()),
        needs.villages(scope, sent.stream().map(References::needId).toList()),
        donations.paidAs(sent.stream().map(References::paymentReference).toList()),
        receiptNumbers.supply(sent.size()));
  }

  /** What a donation may refer to. */
  public interface References {
    @Nullable UUID householdId();

    @Nullable UUID helperId();

    @Nullable UUID needId();

    @Nullable String paymentReference();
  }

  /** The donations of one request. */
  public final class Intake {
    private final Acting acting;
    private final Map<UUID, Household> knownHouseholds;
    private final Set<UUID> knownHelpers;
    private final Map<UUID, DivisionCode> knownNeeds;
    private final Map<String, Donation> paid;
    private final Supplier<String> numbers;

    private Intake(
        Acting acting,
        Map<UUID, Household> knownHouseholds,
        Set<UUID> knownHelpers,
        Map<UUID, DivisionCode> knownNeeds,
        Map<String, Donation> paid,
        Supplier<String> numbers) {
      this.acting = acting;
      this.knownHouseholds = knownHouseholds;
      this.knownHelpers = knownHelpers;
      this.knownNeeds = knownNeeds;
      this.paid = new HashMap<>(paid);
      this.numbers = numbers;
    }

    /** What a payment provider has told before, with the same amount; null if it has not. */
    public @Nullable Donation toldBefore(
        @Nullable String paymentReference, @Nullable Money amount) {
      Donation before = paymentReference == null ? null : paid.get(paymentReference);
      return before != null && before.isSeenIn(acting.scope()) && before.amount().equals(amount)
          ? before
          : null;
    }

    public Donation receive(NewDonation facts) {
      check(facts);
      Donation donation = new Donation(facts, numbers.get());
      donations.add(donation);
      ledger.write(donation.receipt(facts.origin().actor()));
      received.fire(donation.received());
      if (facts.paymentReference() != null) {
        paid.put(facts.paymentReference(), donation);
      }
      return donation;
    }

    private void check(NewDonation facts) {
      if (facts.paymentReference() != null && paid.containsKey(facts.paymentReference())) {
        throw Problems.problem(
            NeedsProblem.PAYMENT_REFERENCE_REUSED,
            "Payment " + facts.paymentReference() + " is that of another donation.");
      }
      if (facts.channel() == DonationChannel.OFFLINE) {
        acting.requireStaff("Staff alone enters what was given against a receipt.");
      }
      Helpers.requireKnown(knownHelpers, facts.helperId());
      UUID householdId = facts.householdId();
      if (householdId != null) {
        Household household =
            Households.require(knownHouseholds, householdId).requireOpenOn(facts.receivedOn());
        if (acting.isStaff()) {
          household.villageWithin(facts.division());
        } else {
          household.townshipWithin(facts.division());
        }
      }
      acting.requireInside(facts.division());
      ClosedPeriods.requireOpen(facts.division(), facts.receivedOn());
      UUID needId = facts.needId();
      if (needId != null) {
        DivisionCode village = knownNeeds.get(needId);
        if (village == null) {
          throw Problems.problem(NeedsProblem.NEED_NOT_FOUND, "There is no need " + needId + ".");
        }
        // the public knows the township, a website perhaps the county alone, and shall not find out
        // the village by asking
        boolean around =
            facts
                .division()
                .contains(acting.isStaff() ? village : Reach.told(acting.scope(), village));
        if (!around) {
          throw Problems.invalid(
              "/division",
              "must be the need's %s or lie around it"
                  .formatted(
                      acting.isStaff()
                          ? "village"
                          : acting.scope().client() == null ? "township" : "county"));
        }
      }
    }
  }
}
