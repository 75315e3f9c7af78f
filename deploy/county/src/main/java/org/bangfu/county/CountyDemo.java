package org.bangfu.county;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.file.ScenarioFile;
import org.bangfu.county.people.PersonNumbers;
import org.bangfu.county.people.PersonsSoFar;
import org.bangfu.county.plan.CountyPlan;
import org.bangfu.county.plan.Divisions;
import org.bangfu.county.play.CountyProgress;
import org.bangfu.county.play.DivisionsApi;
import org.bangfu.county.play.Player;
import org.bangfu.county.play.Tally;
import org.bangfu.county.records.County;
import org.bangfu.county.report.Attainments;
import org.bangfu.county.report.Comparison;
import org.bangfu.county.report.ElsewhereReadings;
import org.bangfu.county.report.Footnotes;
import org.bangfu.county.report.LatencyProbe;
import org.bangfu.county.report.Parts;
import org.bangfu.county.report.PlaceRows;
import org.bangfu.county.report.Published;
import org.bangfu.county.report.ReadCatalogue;
import org.bangfu.county.report.Report;
import org.bangfu.county.report.Reporting;
import org.bangfu.county.report.Reports;
import org.bangfu.county.report.Row;
import org.bangfu.county.scenario.Catalogue;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.OutsideReading;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.ScenarioRefused;

/** Plays a sample county and prints what came out. */
public final class CountyDemo {
  private CountyDemo() {}

  /**
   * Loads the county through the public APIs, waits until reporting has counted it, and prints the
   * table of published against reported figures. The same request again changes nothing.
   *
   * @throws ScenarioRefused before anything is written, when the scenario can't be true
   * @throws PlayStopped when a service refuses a record or stays away
   */
  public static CountyResult play(CountyRequest request, PrintStream out, CountyProgress progress) {
    Scenario scenario = scenario(request);
    Scale scale = new Scale(request.scale());
    Tally tally = new Tally(progress);
    try (Api api = new Api(request.http().get(), request.token());
        Api cashier = new Api(request.http().get(), request.cashier());
        Api above = new Api(request.http().get(), request.above())) {
      List<County> counties =
          prepare(
              scenario, scale, new DivisionsApi(api, request.urls().registry(), scenario.until()));
      Reporting reporting = new Reporting(api, request.urls().reporting());
      Catalogue catalogue = new ReadCatalogue(reporting).read();
      catalogue.check(scenario);
      Player player = new Player(api, cashier, above, request.urls(), tally);
      Comparison comparison = new Comparison(reporting, scenario, scale);
      Reports reports = new Reports(api, reporting, scenario);
      long start = System.nanoTime();
      player.play(
          counties,
          scenario,
          catalogue,
          scale,
          day -> {
            requireCounted(comparison.awaitUntil(day), day);
            reports.publish(day);
          });
      long loaded = System.nanoTime();
      progress.phase("reported", 1);
      List<Row> rows = comparison.await();
      long reported = System.nanoTime();
      progress.done(1);
      tally.finished();
      List<PlaceRows.PlaceRow> places = new PlaceRows(reporting).of(counties);
      Parts.Result parts = new Parts(reporting).check(counties, rows);
      Report report = new Report(out);
      Footnotes footnotes = new Footnotes(out);
      report.figures(scenario, scale, rows);
      List<Published> published = reports.figures(rows);
      footnotes.published(published);
      List<Attainments.Attainment> attained =
          new Attainments(reporting).of(scenario, catalogue, scale, rows);
      footnotes.places(places);
      footnotes.attained(attained);
      footnotes.elsewhere(new ElsewhereReadings(api, reporting).of(scenario));
      footnotes.reconciled(rows);
      report.parts(parts);
      report.phases(tally.phases());
      report.times(tally, player.rosterTimes(), (loaded - start) / 1e9, (reported - loaded) / 1e9);
      if (request.measure()) {
        report.latency(new LatencyProbe(api, request.urls()).measure(scenario));
      }
      int unequal = (int) rows.stream().filter(row -> !row.equal()).count();
      return new CountyResult(
          unequal == 0
              && parts.differences().isEmpty()
              && published.stream().allMatch(Published::stands)
              && places.stream().allMatch(PlaceRows.PlaceRow::equal)
              && attained.stream().allMatch(Attainments.Attainment::equal),
          rows.size(),
          unequal,
          tally.records(),
          (reported - start) / 1e9);
    }
  }

  /** What is published stands for ever: nothing is, while it is not what it has to be. */
  private static void requireCounted(List<Row> rows, LocalDate day) {
    for (Row row : rows) {
      if (!row.equal() || !row.settled()) {
        throw new PlayStopped(
            "Reporting says %s of %s as of %s, not %s; the report of that day was not published. Play it again to go on."
                .formatted(
                    row.reported(), row.indicator().id(), day, row.expected().toPlainString()));
      }
    }
  }

  /**
   * A short text that is equal exactly when two requests make the same records (scenario, seed and
   * scale): the command line keeps it beside the data to tell a replay from another county.
   *
   * @throws ScenarioRefused when the scenario can't be read or can't be true at this scale
   */
  public static String identity(CountyRequest request) {
    Scenario scenario = scenario(request);
    Scale scale = new Scale(request.scale());
    plans(scenario, scale);
    return identity(scenario, scale);
  }

  static String identity(Scenario scenario, Scale scale) {
    String everything = scenario.content() + '\n' + scenario.seed() + '\n' + scale;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(everything.getBytes(StandardCharsets.UTF_8));
      return scenario.name() + "-" + HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Scenario scenario(CountyRequest request) {
    Scenario scenario = ScenarioFile.read(request.scenario());
    return request.seed() == null ? scenario : scenario.withSeed(request.seed());
  }

  /** Everything that can be refused is refused here; nothing has been written yet. */
  static List<County> prepare(Scenario scenario, Scale scale, Divisions divisions) {
    List<CountyPlan> plans = plans(scenario, scale);
    long members = plans.stream().mapToLong(CountyPlan::members).sum();
    for (OutsideReading outside : scenario.outside()) {
      if (divisions.find(outside.division()).isEmpty()) {
        throw ScenarioRefused.at(
            outside.field() + ".division", "%s is not the code of a division", outside.division());
      }
    }
    PersonsSoFar persons =
        new PersonsSoFar(new PersonNumbers(members, new Streams(scenario.seed())));
    String reference = identity(scenario, scale);
    List<County> counties = new ArrayList<>();
    for (CountyPlan plan : plans) {
      counties.add(County.of(plan, divisions, persons, reference));
    }
    return counties;
  }

  private static List<CountyPlan> plans(Scenario scenario, Scale scale) {
    List<CountyPlan> plans = new ArrayList<>();
    for (String division : scenario.divisions()) {
      plans.add(CountyPlan.of(new Figures(scenario, scale, division), scenario.seed()));
    }
    return plans;
  }
}
