package org.bangfu.needs.export.list;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.money.campaign.Campaigns;
import org.bangfu.needs.money.campaign.Contribution;

/** The contributions to one campaign, as they came. */
@ApplicationScoped
class ContributionList implements ExportedList<Contribution> {
  private static final String CAMPAIGN = "campaign";

  private final Campaigns campaigns;
  private final RowFloor floor;

  ContributionList(Campaigns campaigns, RowFloor floor) {
    this.campaigns = campaigns;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("CONTRIBUTIONS", "众筹捐款");
  }

  @Override
  public String record() {
    return "contribution";
  }

  @Override
  public List<String> fields() {
    return List.of("helperId");
  }

  @Override
  public List<Column<Contribution>> columns() {
    return List.of(
        new Column<>("捐款ID", "id", Contribution::id),
        new Column<>("项目ID", "campaignId", Contribution::campaignId),
        new Column<>("区划代码", "division", Contribution::division),
        new Column<>("爱心人士ID", "helperId", Contribution::helperId),
        new Column<>("金额（元）", "amount", Contribution::amount),
        new Column<>("状态", "state", Contribution::state),
        new Column<>("日期", "occurredOn", Contribution::contributedOn),
        new Column<>("支付ID", "paymentId", Contribution::paymentId),
        new Column<>("退款日期", "refundedOn", Contribution::refundedOn),
        new Column<>("退款失败日期", "refundFailedOn", Contribution::refundFailedOn));
  }

  @Override
  public Lines<Contribution> lines(ListFilter filter) {
    UUID campaign = filter.requiredId(CAMPAIGN);
    return Lines.inTransaction(
        floor,
        (scope, page) ->
            campaigns.contributions(scope, campaign, page, contribution -> contribution));
  }

  @Override
  public Stream<Seen> seen(Contribution line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }

  @Override
  public void require(ListFilter filter, DivisionScope scope) {
    UUID campaign = filter.requiredId(CAMPAIGN);
    QuarkusTransaction.requiringNew()
        .run(() -> floor.as(scope, () -> campaigns.require(scope, campaign)));
  }

  @Override
  public String readers() {
    return Roles.OFFICES;
  }
}
