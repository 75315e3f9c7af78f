package org.bangfu.reporting.indicator;

/** What events count, by the ids that the catalogue has for them. */
public final class Counted {
  public static final String HOUSEHOLDS_REGISTERED = "households.registered";
  public static final String PEOPLE_REGISTERED = "people.registered";
  public static final String POVERTY_HOUSEHOLDS = "poverty.households";
  public static final String POVERTY_PEOPLE = "poverty.people";
  public static final String POVERTY_EXITS = "poverty.exits";
  public static final String POVERTY_EXITS_PEOPLE = "poverty.exits-people";
  public static final String POVERTY_EXITS_OVERRIDDEN = "poverty.exits-overridden";
  public static final String POVERTY_RETURNS = "poverty.returns";
  public static final String POVERTY_RETURNS_PEOPLE = "poverty.returns-people";
  public static final String POVERTY_REMOVALS = "poverty.removals";
  public static final String POVERTY_REMOVALS_PEOPLE = "poverty.removals-people";
  public static final String VILLAGES_POOR = "villages.poor";
  public static final String VILLAGES_DELISTED = "villages.delisted";
  public static final String VILLAGES_DELISTINGS_OVERRIDDEN = "villages.delistings-overridden";
  public static final String VILLAGES_RETURNED = "villages.returned";
  public static final String VILLAGES_SUPERVISED = "villages.supervised";
  public static final String VILLAGES_SUPERVISION_SITES = "villages.supervision-sites";
  public static final String MONITORING_HOUSEHOLDS = "monitoring.households";
  public static final String MONITORING_PEOPLE = "monitoring.people";
  public static final String MONITORING_OPENED = "monitoring.opened";
  public static final String MONITORING_REMOVED = "monitoring.removed";
  public static final String MONITORING_REMOVED_NATURAL = "monitoring.removed-natural";
  public static final String MONITORING_REMOVED_ASSISTED = "monitoring.removed-assisted";
  public static final String MONITORING_REMOVED_OVERRIDDEN = "monitoring.removed-overridden";
  public static final String MONITORING_RISKS = "monitoring.risks";
  public static final String MONITORING_MEASURES_DONE = "monitoring.measures-done";
  public static final String CLUES_REPORTED = "clues.reported";
  public static final String CLUES_OPEN = "clues.open";
  public static final String CLUES_CONFIRMED = "clues.confirmed";
  public static final String INSURED_HOUSEHOLDS = "insured.households";
  public static final String INSURED_PEOPLE = "insured.people";
  public static final String INSURANCE_CLAIMS = "insurance.claims";
  public static final String PLANS_AGREED = "plans.agreed";
  public static final String GUARANTEES_MET = "guarantees.met";
  public static final String GUARANTEES_UNMET = "guarantees.unmet";
  public static final String TAGS_HOUSEHOLDS = "tags.households";
  public static final String TAGS_PEOPLE = "tags.people";
  public static final String FINDINGS_OPEN = "findings.open";
  public static final String FINDINGS_WAIVED = "findings.waived";
  public static final String FINDINGS_FIXED = "findings.fixed";
  public static final String DUPLICATES_OPEN = "duplicates.open";

  /** Likewise. */
  public static final String DUPLICATES_MERGED = "duplicates.merged";

  public static final String STATIONS_OPEN = "stations.open";
  public static final String VILLAGES_WITH_POINT = "villages.with-point";
  public static final String MANAGERS_REGISTERED = "managers.registered";
  public static final String MANAGERS_SUSPENDED = "managers.suspended";
  public static final String HELPERS_REGISTERED = "helpers.registered";
  public static final String NEEDS_PUBLISHED = "needs.published";
  public static final String NEEDS_MATCHED = "needs.matched";
  public static final String DONATIONS_ONLINE = "donations.online";
  public static final String DONATIONS_OFFLINE = "donations.offline";
  public static final String CAMPAIGNS_PUBLISHED = "campaigns.published";
  public static final String CAMPAIGNS_TARGET = "campaigns.target";
  public static final String CAMPAIGNS_FUNDED = "campaigns.funded";
  public static final String CAMPAIGNS_RAISED = "campaigns.raised";
  public static final String AID_ENGAGEMENTS = "aid.engagements";
  public static final String AID_GOODS = "aid.goods";
  public static final String AID_SERVICES = "aid.services";
  public static final String AID_FUNDS = "aid.funds";
  public static final String AID_GOODS_VALUE = "aid.goods-value";
  public static final String WISHES_PUBLISHED = "wishes.published";
  public static final String WISHES_REALISED = "wishes.realised";
  public static final String ORDERS_AMOUNT = "orders.amount";
  public static final String HOUSEHOLDS_INCOME_FROM_SALES = "households.income-from-sales";

  public static final String HOUSEHOLDS_WITH_NEEDS = "households.with-needs";
  public static final String HOUSEHOLDS_HELPED = "households.helped";
  public static final String HELPERS_ACTIVE = "helpers.active";

  /** The act of such a fact is the survivor, so that distinct counts know who is one. */
  public static final String HELPERS_MERGED = "helpers.merged";

  private Counted() {}
}
