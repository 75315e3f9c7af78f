package org.bangfu.needs.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.money.campaign.Campaign;
import org.bangfu.needs.money.campaign.Campaigns;
import org.jspecify.annotations.Nullable;

/** Campaigns by place. They are everybody's to see. */
@ApplicationScoped
class CampaignList implements ExportedList<Campaign> {
  private final Campaigns campaigns;
  private final RowFloor floor;

  CampaignList(Campaigns campaigns, RowFloor floor) {
    this.campaigns = campaigns;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("CAMPAIGNS", "众筹项目");
  }

  @Override
  public String record() {
    return "campaign";
  }

  @Override
  public List<String> fields() {
    return List.of("raised");
  }

  @Override
  public List<Column<Campaign>> columns() {
    return List.of(
        new Column<>("项目ID", "id", Campaign::id),
        new Column<>("项目", "title", Campaign::title),
        new Column<>("区划代码", "division", Campaign::division),
        new Column<>("状态", "state", Campaign::state),
        new Column<>("目标（元）", "target", Campaign::target),
        new Column<>("已筹（元）", "raised", Campaign::raised),
        new Column<>("已承诺（元）", "pledged", Campaign::pledged),
        new Column<>("尚缺（元）", "left", Campaign::left),
        new Column<>("已拨付（元）", "disbursed", Campaign::disbursed),
        new Column<>("已退回（元）", "refunded", Campaign::refunded),
        new Column<>("结余（元）", "held", Campaign::held),
        new Column<>("募捐组织", "organisation", Campaign::organisation),
        new Column<>("备案号", "permitNumber", Campaign::permitNumber),
        new Column<>("发布日期", "publishedOn", Campaign::publishedOn),
        new Column<>("截止日期", "deadlineOn", Campaign::deadlineOn),
        new Column<>("筹满日期", "fundedOn", Campaign::fundedOn));
  }

  @Override
  public Lines<Campaign> lines(ListFilter filter) {
    @Nullable DivisionCode division = filter.division();
    return Lines.inTransaction(
        floor,
        (scope, page) -> campaigns.page(scope, division, page, found -> campaign -> campaign));
  }

  @Override
  public Stream<Seen> seen(Campaign line) {
    return Stream.empty();
  }
}
