package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.reporting.fact.Told;

/** Which event types are counted, and how each is read. */
@ApplicationScoped
class CountedEvents {
  private static final String PREFIX = "org.bangfu.";
  private static final Map<String, Class<? extends CountedEvent>> BY_TYPE =
      Map.ofEntries(
          Map.entry("household.registered.v1", HouseholdRegisteredV1.class),
          Map.entry("household.closed.v1", HouseholdCountedV1.class),
          Map.entry("household.reopened.v1", HouseholdCountedV1.class),
          Map.entry("household.members-changed.v1", MembersChangedV1.class),
          Map.entry("household.standing-changed.v1", StandingChangedV1.class),
          Map.entry("household.monitoring-changed.v1", MonitoringChangedV1.class),
          Map.entry("household.guarantees-changed.v1", GuaranteesChangedV1.class),
          Map.entry("household.monitoring-risks-changed.v1", MonitoringRisksChangedV1.class),
          Map.entry("household.measure-changed.v1", MeasureChangedV1.class),
          Map.entry("household.clue-changed.v1", ClueChangedV1.class),
          Map.entry("household.insurance-changed.v1", InsuranceChangedV1.class),
          Map.entry("household.insurance-paid.v1", InsurancePaidV1.class),
          Map.entry("household.tags-changed.v1", TagsChangedV1.class),
          Map.entry("household.plan-changed.v1", PlanChangedV1.class),
          Map.entry("sift.completed.v1", SiftCompletedV1.class),
          Map.entry("household.moved.v1", HouseholdMovedV1.class),
          Map.entry("household.merged.v1", HouseholdMergedV1.class),
          Map.entry("household.merge-undone.v1", HouseholdMergeUndoneV1.class),
          Map.entry("sift.duplicates-changed.v1", DuplicatesChangedV1.class),
          Map.entry("village.standing-changed.v1", VillageStandingChangedV1.class),
          Map.entry("village.supervision-changed.v1", SupervisionChangedV1.class),
          Map.entry("station.opened.v1", StationOpenedV1.class),
          Map.entry("station.closed.v1", StationClosedV1.class),
          Map.entry("manager.admitted.v1", ManagerAdmittedV1.class),
          Map.entry("manager.changed.v1", ManagerChangedV1.class),
          Map.entry("helper.registered.v1", HelperRegisteredV1.class),
          Map.entry("helper.merged.v1", HelperMergedV1.class),
          Map.entry("helper.merge-undone.v1", HelperMergeUndoneV1.class),
          Map.entry("need.published.v1", NeedPublishedV1.class),
          Map.entry("need.matched.v1", NeedMatchedV1.class),
          Map.entry("need.unmatched.v1", NeedUnmatchedV1.class),
          Map.entry("need.claim-confirmed.v1", ClaimConfirmedV1.class),
          Map.entry("donation.received.v1", DonationReceivedV1.class),
          Map.entry("donation.refunded.v1", DonationRefundedV1.class),
          Map.entry("donation.used.v1", DonationUsedV1.class),
          Map.entry("donation.use-reversed.v1", DonationUseReversedV1.class),
          Map.entry("campaign.published.v1", CampaignPublishedV1.class),
          Map.entry("campaign.contribution-received.v1", CampaignContributionReceivedV1.class),
          Map.entry("campaign.contribution-refunded.v1", CampaignContributionRefundedV1.class),
          Map.entry("campaign.funded.v1", CampaignFundedV1.class),
          Map.entry("campaign.disbursed.v1", CampaignDisbursedV1.class),
          Map.entry("campaign.disbursement-reversed.v1", CampaignDisbursementReversedV1.class),
          Map.entry("aid.recorded.v1", AidRecordedV1.class),
          Map.entry("aid.reversed.v1", AidReversedV1.class),
          Map.entry("wish.published.v1", WishPublishedV1.class),
          Map.entry("wish.realised.v1", WishRealisedV1.class),
          Map.entry("order.placed.v1", OrderPlacedV1.class),
          Map.entry("order.cancelled.v1", OrderCancelledV1.class),
          Map.entry("order.refunded.v1", OrderRefundedV1.class),
          Map.entry("order.settled.v1", OrderSettledV1.class));

  private final ObjectMapper json;

  CountedEvents(ObjectMapper json) {
    this.json = json;
  }

  /** The types that are counted; others on the same topics are passed over. */
  static Set<String> types() {
    return Set.copyOf(BY_TYPE.keySet().stream().map(PREFIX::concat).toList());
  }

  /**
   * What the event tells; nothing if its type is not one of ours.
   *
   * @throws UnreadableEventException if the payload is not what its type promises
   */
  Told told(InboundEvent event) {
    Class<? extends CountedEvent> form =
        event.type().startsWith(PREFIX)
            ? BY_TYPE.get(event.type().substring(PREFIX.length()))
            : null;
    if (form == null) {
      return Told.NOTHING;
    }
    CountedEvent payload = read(event.data(), form);
    PayloadCheck.requireComplete(payload);
    Counts counts = new Counts(event, payload);
    payload.count(counts);
    return counts.told();
  }

  private CountedEvent read(JsonNode data, Class<? extends CountedEvent> form) {
    try {
      return json.treeToValue(data, form);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // the parser's message can quote the payload, and the payload is not ours to repeat
      throw new UnreadableEventException("the payload does not have the form of its type");
    }
  }
}
