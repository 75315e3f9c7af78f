package org.bangfu.local.faults;

import static java.util.Map.entry;

import java.util.Map;
import org.bangfu.local.suite.SuiteService;

/** What an auditor would count by hand in a service's own tables to check a figure. */
public final class SourceFigures {
  private SourceFigures() {}

  /** One count, in the service that owns what is counted. */
  public record Source(SuiteService service, String sql) {}

  /** By indicator, over everything that the suite holds. */
  public static final Map<String, Source> ALL =
      Map.ofEntries(
          registry(
              "households.registered",
              "select count(*) from household where file_state <> 'CLOSED'"),
          registry(
              "poverty.households",
              """
              select count(*) from household
              where poverty_state in ('IN_POVERTY', 'EXITED', 'RETURNED') and file_state <> 'CLOSED'
              """),
          registry(
              "monitoring.households",
              "select count(*) from household where monitoring_state = 'MONITORED' and file_state <> 'CLOSED'"),
          registry(
              "guarantees.met",
              """
              select count(*) from household h
              cross join lateral (select distinct on (c.item) c.met from guarantee_check c
                where c.household_id = h.id order by c.item, c.checked_on desc, c.id desc) last
              where h.file_state <> 'CLOSED' and last.met
              """),
          registry(
              "clues.open",
              """
              select count(*) from monitoring_clue c join household h on h.id = c.household_id
              where c.state in ('REPORTED', 'VERIFYING') and h.file_state <> 'CLOSED'
              """),
          registry("stations.open", "select count(*) from station where state = 'OPEN'"),
          registry("managers.registered", "select count(*) from manager where state = 'ADMITTED'"),
          // who was there twice is one
          needs("helpers.registered", "select count(*) from helper where merged_into is null"),
          needs("needs.published", "select count(*) from need where published_on is not null"),
          needs("needs.matched", "select count(*) from need where covered = asked"),
          needs(
              "donations.online",
              "select coalesce(sum(amount - refunded), 0) from donation where channel = 'ONLINE'"),
          needs("campaigns.published", "select count(*) from campaign"),
          needs("campaigns.target", "select coalesce(sum(target), 0) from campaign"),
          needs("campaigns.raised", "select coalesce(sum(amount), 0) from contribution"),
          needs("campaigns.funded", "select count(*) from campaign where raised = target"),
          needs("aid.engagements", "select coalesce(sum(engagements), 0) from aid_record"),
          needs("aid.goods", "select coalesce(sum(goods), 0) from aid_record"),
          needs("aid.services", "select coalesce(sum(services), 0) from aid_record"),
          needs("aid.funds", "select coalesce(sum(funds), 0) from aid_record"),
          consumption(
              "orders.amount",
              // what is not paid is no figure yet
              """
              select coalesce(sum(amount), 0) from orders
              where counted_on is not null and state not in ('CANCELLED', 'REFUNDED')
              """),
          consumption(
              "households.income-from-sales",
              "select coalesce(sum(amount), 0) from settlement_line"));

  private static Map.Entry<String, Source> registry(String indicator, String sql) {
    return entry(indicator, new Source(SuiteService.HOUSEHOLD_REGISTRY, sql));
  }

  private static Map.Entry<String, Source> needs(String indicator, String sql) {
    return entry(indicator, new Source(SuiteService.NEEDS_AND_DONATIONS, sql));
  }

  private static Map.Entry<String, Source> consumption(String indicator, String sql) {
    return entry(indicator, new Source(SuiteService.CONSUMPTION_AID, sql));
  }
}
