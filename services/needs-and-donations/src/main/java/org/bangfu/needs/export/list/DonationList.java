package org.bangfu.needs.export.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.export.Column;
import org.bangfu.kit.export.ExportedList;
import org.bangfu.kit.export.ListFilter;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.guard.audit.JobLooks.Seen;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.needs.money.donation.Donation;
import org.bangfu.needs.money.donation.DonationChannel;
import org.bangfu.needs.money.donation.DonationFilter;
import org.bangfu.needs.money.donation.DonationState;
import org.bangfu.needs.money.donation.Donations;

/** Donations by place, with what has become of the money; also those of some days alone. */
@ApplicationScoped
class DonationList implements ExportedList<Donation> {
  private final Donations donations;
  private final RowFloor floor;

  DonationList(Donations donations, RowFloor floor) {
    this.donations = donations;
    this.floor = floor;
  }

  @Override
  public ListKind kind() {
    return new ListKind("DONATIONS", "捐赠");
  }

  @Override
  public String record() {
    return "donation";
  }

  @Override
  public List<String> fields() {
    return List.of("helperId", "householdId");
  }

  @Override
  public List<Column<Donation>> columns() {
    return List.of(
        new Column<>("捐赠ID", "id", Donation::id),
        new Column<>("收据编号", "receiptNumber", Donation::receiptNumber),
        new Column<>("日期", "occurredOn", Donation::receivedOn),
        new Column<>("状态", "state", Donation::state),
        new Column<>("渠道", "channel", Donation::channel),
        new Column<>("金额（元）", "amount", Donation::amount),
        new Column<>("已使用（元）", "used", Donation::used),
        new Column<>("已退款（元）", "refunded", Donation::refunded),
        new Column<>("退款中（元）", "refunding", Donation::refunding),
        new Column<>("结余（元）", "left", Donation::left),
        new Column<>("捐赠意向", "designation", Donation::designation),
        new Column<>("区划代码", "division", Donation::division),
        new Column<>("爱心人士ID", "helperId", Donation::helperId),
        new Column<>("户ID", "householdId", Donation::householdId),
        new Column<>("需求ID", "needId", Donation::needId),
        new Column<>("支付方", "provider", Donation::provider),
        new Column<>("支付流水号", "paymentReference", Donation::paymentReference),
        new Column<>("票据", "receipt", Donation::receipt),
        new Column<>("确认人", "verifiedBy", Donation::verifiedBy));
  }

  @Override
  public Lines<Donation> lines(ListFilter filter) {
    var narrowed =
        new DonationFilter(
            filter.division(),
            filter.word("channel", DonationChannel.class),
            filter.word("state", DonationState.class),
            filter.day("from"),
            filter.day("to"));
    return Lines.inTransaction(
        floor,
        (scope, page) -> donations.page(scope, narrowed, page, found -> donation -> donation));
  }

  @Override
  public Stream<Seen> seen(Donation line) {
    return Stream.of(new Seen(line.id(), line.division()));
  }

  @Override
  public String readers() {
    return Roles.OFFICES;
  }
}
