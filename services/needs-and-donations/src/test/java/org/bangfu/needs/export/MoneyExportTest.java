package org.bangfu.needs.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.money.campaign.Contributions;
import org.bangfu.needs.money.donation.Gifts;
import org.junit.jupiter.api.Test;

/** What a treasurer accounts for goes out with amounts that are numbers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MoneyExportTest {
  private static final String VILLAGE = "430525107203";
  private static final Tokens OFFICE = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Inject RunExports exports;

  private final Tokens officer = Exporting.somebody(Role.COUNTY_OFFICER, "430525");

  @Test
  void donationsGoOutByStateAndDay() throws Exception {
    UUID donation = Gifts.received(OFFICE, Body.of("division", VILLAGE));
    Body inside = Exporting.inside(VILLAGE).with("channel", "OFFLINE").with("state", "RECEIVED");
    List<String> lines =
        lines(officer, "DONATIONS", inside.with("from", "2019-07-01").with("to", "2019-07-31"));
    assertEquals(
        "捐赠ID,收据编号,日期,状态,渠道,金额（元）,已使用（元）,已退款（元）,退款中（元）,结余（元）,捐赠意向,区划代码,爱心人士ID,户ID,需求ID,支付方,支付流水号,票据,确认人",
        lines.getFirst());
    assertThat(
        lines,
        hasItem(
            allOf(
                startsWith(donation + ",R"),
                containsString(
                    ",2019-07-01,已到账,线下,100.00,0.00,0.00,0.00,100.00,定向村," + VILLAGE + ","))));
    for (Body none :
        List.of(
            inside.with("from", "2019-07-02"),
            inside.with("to", "2019-06-30"),
            inside.with("state", "LAPSED"))) {
      assertThat(lines(officer, "DONATIONS", none), hasSize(1));
    }
    UUID workbook =
        Exporting.asked(officer, Exporting.order("DONATIONS", "XLSX").with("filter", inside));
    exports.run();
    Map<String, String> cells = Exporting.cells(Exporting.file(officer, workbook));
    assertEquals("inlineStr:金额（元）", cells.get("F1"));
    assertEquals("n:100.00", cells.get("F2"));
    assertThat(
        Database.rows(
            "select distinct record_kind, fields, division from audit_entry where record_id = ? and route = '/v1/exports'",
            donation),
        contains("donation|helperId,householdId|" + VILLAGE));
    // it is an office's list, of its own divisions
    Exporting.ask(
            Exporting.somebody(Role.INFORMATION_MANAGER, VILLAGE),
            Exporting.order("DONATIONS", "CSV"))
        .statusCode(403);
    assertThat(
        lines(Exporting.somebody(Role.COUNTY_OFFICER, "450923"), "DONATIONS", inside), hasSize(1));
    assertThat(
        lines(Exporting.somebody(Role.TOWNSHIP_OFFICER, "430525107"), "DONATIONS", inside),
        hasItem(startsWith(donation + ",")));
  }

  @Test
  void campaignsGoOutWithWhatCame() {
    UUID campaign = Contributions.campaign(OFFICE, "1000.00");
    UUID contribution = Contributions.received(OFFICE, campaign, "250.00", "2019-09-10");
    List<String> campaigns = lines(officer, "CAMPAIGNS", Exporting.inside("430525"));
    assertEquals(
        "项目ID,项目,区划代码,状态,目标（元）,已筹（元）,已承诺（元）,尚缺（元）,已拨付（元）,已退回（元）,结余（元）,募捐组织,备案号,发布日期,截止日期,筹满日期",
        campaigns.getFirst());
    assertThat(
        campaigns,
        hasItem(
            campaign
                + ",产业路,430525,募集中,1000.00,250.00,0.00,750.00,0.00,0.00,250.00,县慈善会,湘慈募〔2019〕7号,2019-09-02,2099-03-31,"));
    Body of = Body.of("campaign", campaign);
    List<String> contributions = lines(officer, "CONTRIBUTIONS", of);
    assertEquals("捐款ID,项目ID,区划代码,爱心人士ID,金额（元）,状态,日期,支付ID,退款日期,退款失败日期", contributions.getFirst());
    assertThat(
        contributions,
        contains(
            startsWith("捐款ID"),
            startsWith(contribution + "," + campaign + ",430525,,250.00,已到账,2019-09-10,")));
    Exporting.ask(officer, Exporting.order("CONTRIBUTIONS", "CSV"))
        .statusCode(400)
        .body("errors.pointer", contains("/filter/campaign"));
    Body order = Exporting.order("CONTRIBUTIONS", "CSV");
    Exporting.ask(Exporting.somebody(Role.COUNTY_OFFICER, "450923"), order.with("filter", of))
        .statusCode(404);
    Exporting.ask(officer, order.with("filter", Body.of("campaign", UUID.randomUUID())))
        .statusCode(404);
  }

  private List<String> lines(Tokens reader, String list, Body filter) {
    UUID id = Exporting.asked(reader, Exporting.order(list, "CSV").with("filter", filter));
    exports.run();
    return Exporting.lines(Exporting.file(reader, id));
  }
}
