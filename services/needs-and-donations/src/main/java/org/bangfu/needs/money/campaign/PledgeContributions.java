package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.payment.payment.NewPayment;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.Provider;
import org.bangfu.payment.payment.Reference;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.problem.PaymentProblem;
import org.bangfu.payment.receipt.OpenReceipts;
import org.bangfu.payment.receipt.Paper;
import org.bangfu.payment.receipt.ReceiptBook;
import org.jspecify.annotations.Nullable;

/** Records pledged contributions with their payments, in the running transaction. */
@ApplicationScoped
class PledgeContributions {
  private final Campaigns campaigns;
  private final Payments payments;
  private final ReceiptBook receipts;
  private final Helpers helpers;

  PledgeContributions(
      Campaigns campaigns, Payments payments, ReceiptBook receipts, Helpers helpers) {
    this.campaigns = campaigns;
    this.payments = payments;
    this.receipts = receipts;
    this.helpers = helpers;
  }

  /** Looks up all that the contributions of a request refer to, in a query a kind. */
  Intake open(Acting acting, Campaign campaign, Collection<NewContribution> sent) {
    List<Paper> papers =
        acting.isStaff()
            ? sent.stream().flatMap(c -> paper(campaign, c).stream()).toList()
            : List.of();
    return new Intake(
        acting,
        campaign,
        helpers.known(acting.scope(), sent.stream().map(NewContribution::helperId).toList()),
        payments.taken(sent.stream().flatMap(c -> name(acting, c).stream()).distinct().toList()),
        receipts.open(papers));
  }

  private static List<Paper> paper(Campaign campaign, NewContribution sent) {
    String number = sent.receipt();
    return number == null ? List.of() : List.of(new Paper(campaign.division(), number));
  }

  private static List<Reference> name(Acting acting, NewContribution sent) {
    String reference = sent.paymentReference();
    if (reference == null) {
      return List.of();
    }
    String partner = acting.scope().client();
    String named = sent.provider();
    return List.of(
        new Reference(
            partner != null ? partner : named == null ? Provider.WECHAT : named, reference));
  }

  /** The contributions of one request. */
  final class Intake {
    private final Acting acting;
    private final Campaign campaign;
    private final Set<UUID> knownHelpers;
    private final Map<Reference, Payment> taken;
    private final OpenReceipts papers;

    private Intake(
        Acting acting,
        Campaign campaign,
        Set<UUID> knownHelpers,
        Map<Reference, Payment> taken,
        OpenReceipts papers) {
      this.acting = acting;
      this.campaign = campaign;
      this.knownHelpers = knownHelpers;
      this.taken = new HashMap<>(taken);
      this.papers = papers;
    }

    /** Refuses what cannot be pledged whatever room there is. */
    void check(NewContribution facts) {
      Helpers.requireKnown(knownHelpers, facts.helperId());
      if (facts.receipt() != null) {
        acting.requireStaff("Staff alone enters what was given against a receipt.");
      }
      if (facts.paymentReference() != null && acting.scope().person() != null) {
        throw Problems.invalid("/paymentReference", "is made here for a giver");
      }
      for (Reference name : name(acting, facts)) {
        if (taken.containsKey(name)) {
          throw Problems.problem(
              PaymentProblem.PAYMENT_REFERENCE_REUSED,
              "Payment " + name.reference() + " is that of another record.");
        }
      }
      paper(campaign, facts).forEach(papers::require);
    }

    /** What was checked before, and has its room. */
    Contribution pledge(NewContribution facts) {
      UUID id = Ids.next();
      Payment payment =
          payments.open(
              new NewPayment(
                  SubjectKind.CONTRIBUTION,
                  id,
                  campaign.division(),
                  facts.helperId(),
                  acting.client(),
                  acting.actor(),
                  acting.account(),
                  facts.receipt() != null
                      ? Provider.RECEIPT
                      : Provider.online(acting.scope().client(), facts.provider()),
                  facts.paymentReference(),
                  facts.amount(),
                  facts.contributedOn(),
                  receipt(facts)));
      taken.put(payment.name(), payment);
      Contribution contribution =
          new Contribution(id, facts, campaign.id(), campaign.division(), payment.id());
      campaigns.add(contribution);
      return contribution;
    }

    private @Nullable UUID receipt(NewContribution facts) {
      List<Paper> paper = paper(campaign, facts);
      return paper.isEmpty() ? null : papers.require(paper.getFirst());
    }
  }
}
