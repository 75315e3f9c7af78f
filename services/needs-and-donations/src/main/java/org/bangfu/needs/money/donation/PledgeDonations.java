package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.need.Needs;
import org.bangfu.needs.known.household.Households;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.Provider;
import org.bangfu.payment.payment.Reference;
import org.bangfu.payment.receipt.OpenReceipts;
import org.bangfu.payment.receipt.Paper;
import org.bangfu.payment.receipt.ReceiptBook;
import org.jspecify.annotations.Nullable;

/** Records pledged donations with their payments, in the running transaction. */
@ApplicationScoped
public class PledgeDonations {
  private final Donations donations;
  private final Payments payments;
  private final ReceiptBook receipts;
  private final Households households;
  private final Helpers helpers;
  private final Needs needs;
  private final Claims claims;

  PledgeDonations(
      Donations donations,
      Payments payments,
      ReceiptBook receipts,
      Households households,
      Helpers helpers,
      Needs needs,
      Claims claims) {
    this.donations = donations;
    this.payments = payments;
    this.receipts = receipts;
    this.households = households;
    this.helpers = helpers;
    this.needs = needs;
    this.claims = claims;
  }

  /** Looks up all that these donations refer to, in a query a kind whatever their number. */
  public Intake open(Acting acting, Collection<? extends References> sent) {
    Map<Reference, Payment> taken =
        payments.taken(
            sent.stream().flatMap(r -> PaymentNames.told(acting, r).stream()).distinct().toList());
    Set<UUID> known =
        helpers.known(acting.scope(), sent.stream().map(r -> acting.giver(r.helperId())).toList());
    return new Intake(
        donations,
        payments,
        new GiftCheck(
            acting,
            households.beneficiaries(
                acting.scope(), sent.stream().map(References::householdId).toList()),
            known,
            needs.villages(acting.scope(), sent.stream().map(References::needId).toList()),
            claims.fundsTaken(acting.scope(), sent.stream().map(References::claimId).toList())),
        taken,
        donations.seen(acting.scope(), taken.values().stream().map(Payment::subjectId).toList()),
        papers(acting, sent));
  }

  private OpenReceipts papers(Acting acting, Collection<? extends References> sent) {
    List<Paper> papers =
        acting.isStaff() ? sent.stream().flatMap(r -> paper(r).stream()).toList() : List.of();
    return receipts.open(papers);
  }

  private static List<Paper> paper(References sent) {
    DivisionCode place = sent.division();
    String number = sent.receipt();
    return sent.channel() != DonationChannel.OFFLINE || place == null || number == null
        ? List.of()
        : List.of(new Paper(place, number));
  }

  /** What a donation may refer to. */
  public interface References {
    @Nullable DonationChannel channel();

    @Nullable Money amount();

    @Nullable DivisionCode division();

    @Nullable UUID householdId();

    @Nullable UUID helperId();

    @Nullable UUID needId();

    @Nullable UUID claimId();

    @Nullable String provider();

    @Nullable String paymentReference();

    @Nullable String receipt();
  }

  /** The name of the payment that is told, which is that of a partner's own where one tells it. */
  static final class PaymentNames {
    private PaymentNames() {}

    static List<Reference> told(Acting acting, References sent) {
      String reference = sent.paymentReference();
      if (reference == null || sent.channel() != DonationChannel.ONLINE) {
        return List.of();
      }
      String partner = acting.scope().client();
      String named = sent.provider();
      if (partner != null && named != null && !named.equals(partner)) {
        // refused for its provider, whoever's payment that would be
        return List.of();
      }
      return List.of(
          new Reference(
              partner != null ? partner : named == null ? Provider.WECHAT : named, reference));
    }
  }
}
