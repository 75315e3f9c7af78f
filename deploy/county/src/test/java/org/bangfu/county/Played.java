package org.bangfu.county;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangfu.county.file.ScenarioFile;
import org.bangfu.county.records.AidRecords;
import org.bangfu.county.records.CampaignRecords;
import org.bangfu.county.records.ClaimRecords;
import org.bangfu.county.records.ContributionRecords;
import org.bangfu.county.records.County;
import org.bangfu.county.records.DonationRecords;
import org.bangfu.county.records.HelperRecords;
import org.bangfu.county.records.IdTable;
import org.bangfu.county.records.ManagerRecords;
import org.bangfu.county.records.Market;
import org.bangfu.county.records.NeedRecords;
import org.bangfu.county.records.Needs;
import org.bangfu.county.records.ProducerRecords;
import org.bangfu.county.records.ProductRecords;
import org.bangfu.county.records.Records;
import org.bangfu.county.records.SaleRecords;
import org.bangfu.county.records.StationRecords;
import org.bangfu.county.records.SupervisionRecords;
import org.bangfu.county.records.VillageRecords;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;

/**
 * All records of a scenario in the order of the player, with ids that a service could have given.
 */
public record Played(Scenario scenario, Scale scale, List<County> counties) {

  public static Played of(Scenario scenario, String scale) {
    Scale factor = Scale.of(scale);
    return new Played(scenario, factor, CountyDemo.prepare(scenario, factor, new SmallTree()));
  }

  public static Scenario dongkou() {
    return ScenarioFile.read(null);
  }

  static Scenario yulin() throws java.io.IOException {
    try (var in = Played.class.getResourceAsStream("/county/yulin.yaml")) {
      return ScenarioFile.parse(
          "yulin", new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** Everything but the roster. */
  void each(County county, Consumer<Records<?>> visitor) {
    fill(county.householdIds());
    for (Records<?> records : records(county)) {
      visitor.accept(records);
      if (records.ids() != null) {
        fill(records.ids());
      }
    }
  }

  /** The same, while nothing has an id. */
  List<Records<?>> records(County county) {
    List<Records<?>> all = new ArrayList<>();
    Needs needs = new Needs(county);
    Market market = new Market(county);
    all.add(new StationRecords(county));
    all.add(new ManagerRecords(county));
    all.add(new VillageRecords(county));
    all.add(new SupervisionRecords(county));
    all.add(new HelperRecords(county));
    all.add(new NeedRecords(county, needs));
    all.add(new ClaimRecords(county, needs));
    all.add(new DonationRecords(county, true));
    all.add(new DonationRecords(county, false));
    IdTable campaigns = new IdTable(county.plan().campaigns().campaigns().size());
    all.add(new CampaignRecords(county, campaigns));
    for (int i = 0; i < campaigns.size(); i++) {
      all.add(new ContributionRecords(county, i, campaigns));
    }
    for (int i = 0; i < county.plan().aid().size(); i++) {
      all.add(new AidRecords(county, county.plan().aid().get(i), i));
    }
    IdTable producers = new IdTable(market.producers());
    IdTable products = new IdTable(market.goods());
    all.add(new ProducerRecords(county, market, producers));
    all.add(new ProductRecords(county, market, producers, products));
    all.add(new SaleRecords(county, market, products));
    return all;
  }

  static <R> List<Records.Item<R>> items(Records<R> records) {
    List<Records.Item<R>> items = new ArrayList<>();
    for (int unit = 0; unit < records.units(); unit++) {
      records.make(unit, items::add);
    }
    return items;
  }

  private static void fill(IdTable ids) {
    for (int i = 0; i < ids.size(); i++) {
      ids.put(i, new UUID(7, i + 1));
    }
  }
}
