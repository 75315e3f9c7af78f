package org.bangfu.county.play;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.ServiceUrls;
import org.bangfu.county.plan.AidPlan;
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
import org.bangfu.county.records.SaleRecords;
import org.bangfu.county.records.StationRecords;
import org.bangfu.county.records.SupervisionRecords;
import org.bangfu.county.records.VillageRecords;
import org.bangfu.county.scenario.Catalogue;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.Stage;

/** Loads the counties of a scenario, parents before children, through the public APIs alone. */
public final class Player {
  private final Api api;
  private final ServiceUrls urls;
  private final Tally tally;
  private final BulkLoader bulk;
  private final RosterLoader rosters;
  private final KeyHouseholds keyHouseholds;
  private final StandingLoader standing;
  private final Statements statements;
  private final Receipts receipts;
  private final PlaceChanges places;
  private final OfficeFigures figures;

  /**
   * Enters as the county's client, confirms as its cashier what another account has to, and
   * approves changes of its divisions as one above it.
   */
  public Player(Api api, Api cashier, Api above, ServiceUrls urls, Tally tally) {
    this.api = api;
    this.urls = urls;
    this.tally = tally;
    this.bulk = new BulkLoader(api, urls, tally);
    this.rosters = new RosterLoader(api, cashier, urls.registry(), tally);
    this.keyHouseholds = new KeyHouseholds(api, urls.registry(), tally);
    this.standing = new StandingLoader(api, urls.registry(), tally);
    this.statements = new Statements(api, cashier, urls.needs(), tally);
    this.receipts = new Receipts(cashier, tally);
    this.places = new PlaceChanges(api, above, urls.registry(), tally);
    this.figures = new OfficeFigures(api, urls.reporting(), tally);
  }

  public RosterLoader.Times rosterTimes() {
    return rosters.times();
  }

  /**
   * @param reached is told of each day whose figures are to be published, when all that happened by
   *     then is on the platform, and nothing that happened later
   */
  public void play(
      List<County> counties,
      Scenario scenario,
      Catalogue catalogue,
      Scale scale,
      Consumer<LocalDate> reached) {
    List<Played> played = counties.stream().map(Played::of).toList();
    for (Stage stage : scenario.stages()) {
      played.forEach(county -> play(county, stage));
      if (stage.until() != null) {
        reached.accept(stage.until());
      }
    }
    counties.forEach(places::play);
    figures.tell(scenario, catalogue, scale);
  }

  /** What records of one stage refer to that came in another. */
  private record Played(
      County county,
      Needs needs,
      IdTable campaigns,
      Market market,
      IdTable producers,
      IdTable products) {
    static Played of(County county) {
      Market market = new Market(county);
      return new Played(
          county,
          new Needs(county),
          new IdTable(county.plan().campaigns().campaigns().size()),
          market,
          new IdTable(market.producers()),
          new IdTable(market.goods()));
    }
  }

  private void play(Played played, Stage stage) {
    County county = played.county();
    bulk.load(new StationRecords(county), stage);
    bulk.load(new ManagerRecords(county), stage);
    rosters.load(county, stage);
    bulk.load(new VillageRecords(county), stage);
    bulk.load(new SupervisionRecords(county), stage);
    keyHouseholds.tag(county, stage);
    standing.play(county, stage);
    bulk.load(new HelperRecords(county), stage);
    bulk.load(new NeedRecords(county, played.needs()), stage);
    new StationReview(api, urls.needs(), tally).publish(county, played.needs(), stage);
    bulk.load(new ClaimRecords(county, played.needs()), stage);
    donations(county, stage);
    campaigns(played, stage);
    List<AidPlan> drives = county.plan().aid();
    for (int i = 0; i < drives.size(); i++) {
      bulk.load(new AidRecords(county, drives.get(i), i), stage);
    }
    market(played, stage);
  }

  private void donations(County county, Stage stage) {
    DonationRecords online = new DonationRecords(county, true);
    bulk.load(online, stage);
    bulk.load(new DonationRecords(county, false), stage);
    statements.confirm(county, online, stage);
    receipts.confirmOpen(county, urls.needs());
  }

  private void campaigns(Played played, Stage stage) {
    County county = played.county();
    IdTable ids = played.campaigns();
    bulk.load(new CampaignRecords(county, ids), stage);
    for (int campaign = 0; campaign < ids.size(); campaign++) {
      bulk.load(new ContributionRecords(county, campaign, ids), stage);
    }
    receipts.confirmOpen(county, urls.needs());
  }

  private void market(Played played, Stage stage) {
    County county = played.county();
    Market market = played.market();
    if (market.producers() == 0) {
      return;
    }
    bulk.load(new ProducerRecords(county, market, played.producers()), stage);
    bulk.load(new ProductRecords(county, market, played.producers(), played.products()), stage);
    bulk.load(new SaleRecords(county, market, played.products()), stage);
    // until then no household has earned anything
    receipts.confirmOpen(county, urls.consumption());
  }
}
