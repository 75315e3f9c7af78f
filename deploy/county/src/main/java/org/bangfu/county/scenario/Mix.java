package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the readings leave open: how large a record is on average and how they spread.
 *
 * @param unevenness 0 spreads records evenly over the villages, 1 very unevenly
 * @param donation yuan in a donation, on average; likewise contribution and sale
 * @param engagements engagements in an aid record, on average
 * @param claimedInParts share of the matched needs that two helpers fulfil together
 * @param partlyClaimed share of the unmatched needs of which a part is claimed
 * @param categories categories of needs with their weights
 */
public record Mix(
    double membersPerHousehold,
    double unevenness,
    BigDecimal donation,
    BigDecimal contribution,
    BigDecimal sale,
    double engagements,
    double claimedInParts,
    double partlyClaimed,
    double onlineAid,
    Map<NeedCategory, Integer> categories) {}
