package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.county.CountyDemo;
import org.bangfu.county.CountyRequest;
import org.bangfu.county.CountyResult;
import org.bangfu.county.call.Api;
import org.bangfu.county.play.CountyProgress;
import org.bangfu.local.faults.Drill;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.faults.SourceFigures;
import org.bangfu.local.faults.Topics;
import org.bangfu.local.suite.SuiteService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A county's campaign goes in through the public APIs while parts of the suite are killed, and
 * comes out of reporting as the figures that were published. One story, told in order on one suite:
 * each chapter needs the one before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountyThroughKillsTest {
  private static final Map<String, SuiteService> SOURCES =
      Map.of(
          "household-registry", SuiteService.HOUSEHOLD_REGISTRY,
          "needs-and-donations", SuiteService.NEEDS_AND_DONATIONS,
          "consumption-aid", SuiteService.CONSUMPTION_AID);

  // far fewer than a county needs, and far more than there are by chance
  private static final int FEWEST_ANSWERS = 200;

  private RunningSuite suite;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    suite = new RunningSuite();
    suite.up();
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    suite.close();
  }

  @Test
  @Order(1)
  void comesOutAsPublishedThoughServicesAreKilledOnTheWay() {
    KillsOnTheWay kills = new KillsOnTheWay();
    CountyResult result = play(kills);
    assertTrue(
        result.allEqual(),
        result.unequal() + " of " + result.rows() + " figures differ; see the table above");
    assertEquals(List.of(), kills.waiting, "every kill that was planned has happened");
  }

  @Test
  @Order(2)
  void figuresAreWhatTheSourcesOwnTablesSay() {
    Indicators indicators =
        new Indicators(suite.urls().reporting(), suite.tokens().renewed("officer-430525"));
    SourceFigures.ALL.forEach((indicator, source) ->
        assertEquals(
            0,
            new BigDecimal(suite.database(source.service()).value(source.sql()))
                .compareTo(indicators.value(indicator, "division=430525")),
            indicator + " differs from " + source.sql()));
  }

  @Test
  @Order(3)
  void everyEventOfAnOutboxIsOnItsTopicAndNoneWasGivenUp() {
    Set<String> published = new HashSet<>();
    Topics.read(
        suite.bootstrapServers(),
        Topics.EVENTS,
        record -> published.add(new String(record.headers().lastHeader("ce_id").value())));
    for (SuiteService source : SOURCES.values()) {
      List<String> written = suite.database(source).column("select id from outbox");
      assertTrue(
          published.containsAll(written), source.title() + " has events that were not published");
    }
    List<String> deadLetters = new ArrayList<>();
    Topics.read(
        suite.bootstrapServers(),
        Topics.DEAD_LETTERS,
        record -> deadLetters.add(record.topic() + ": " + record.key()));
    assertEquals(List.of(), deadLetters);
  }

  @Test
  @Order(4)
  void ledgerBalances() {
    SourceDatabase needs = suite.database(SuiteService.NEEDS_AND_DONATIONS);
    assertNotEquals("0", needs.value("select count(*) from posting"));
    assertEquals("0.00", needs.value("select sum(debit) - sum(credit) from posting"));
    assertEquals(
        "0",
        suite
            .database(SuiteService.CONSUMPTION_AID)
            .value("select count(*) from product where stock < 0"));
  }

  @Test
  @Order(5)
  void sameCountyAgainChangesNothing() {
    Map<String, String> before = counts();
    CountyResult result = play(CountyProgress.silent());
    assertTrue(result.allEqual(), "the replay ends equal");
    assertEquals(before, counts());
  }

  @Test
  @Order(6)
  void secondSuiteIsRefusedInOneSentence() throws IOException, InterruptedException {
    RunningSuite.Outcome second = suite.bangfu("up", "--detach");
    assertNotEquals(0, second.status());
    assertEquals(1, second.output().strip().lines().count(), second.output());
  }

  @Test
  @Order(7)
  void comesBackAfterTheSupervisorAndTheDatabaseWereKilled()
      throws IOException, InterruptedException {
    Map<String, String> before = counts();
    suite.kill("postgres");
    suite.killSupervisor();
    suite.up();
    suite.awaitAllReady();
    assertEquals(before, counts());
    CountyResult result = play(CountyProgress.silent());
    assertTrue(result.allEqual(), "figures are the same after the kill");
    assertEquals(before, counts());
  }

  @Test
  @Order(8)
  void everybodySeesWhatIsTheirsAndLeavesATrace() {
    new WhoSeesWhat(suite).everybodySeesWhatIsTheirsAndLeavesATrace();
  }

  @Test
  @Order(9)
  void maskedValuesSentBackChangeNothing() {
    new WhoSeesWhat(suite).maskedValuesSentBackChangeNothing();
  }

  @Test
  @Order(10)
  void partnersPageShowsTheFeedTakesAClaimAndFollowsTheOthers() throws Exception {
    new PartnersPage(suite).showsTheFeedTakesAClaimAndFollowsTheOthers();
  }

  @Test
  @Order(11)
  void nobodyIsNamedInTopicsOrLogsNorReadableOnDisk() {
    PersonalDataScan scan = new PersonalDataScan(suite);
    Set<String> inPassing = new NamesInPassing(suite).bringIn();
    Set<String> names = scan.names();
    assertTrue(names.size() > 50, "the county has people");
    names.addAll(inPassing);
    assertEquals(List.of(), scan.inTopics(names));
    assertEquals(List.of(), scan.inLogs(names));
    Set<String> texts = new HashSet<>(new WhoSeesWhat(suite).reasonsOfNeeds());
    texts.addAll(inPassing);
    assertEquals(List.of(), scan.onDisk(texts));
  }

  /** A form of {@code ./bangfu faults} that takes a few minutes: what is about the whole of it. */
  @Test
  @Order(12)
  void survivesWhatIsDoneToItWhilePeopleGoOnWorking() throws InterruptedException {
    Drill drill = new Drill(suite.underFire(), System.out);
    assertEquals(
        new Drill.Outcome(List.of(), List.of()),
        drill.play(
            List.of(
                "needs-and-donations-stopped",
                "connect-killed",
                "relay-silent",
                "kafka-away",
                "postgres-away",
                "postgres-frozen",
                "slot-dropped",
                "reporting-rebuilt"),
            Duration.ofSeconds(8)));
  }

  @Test
  @Order(13)
  void everyAnswerToTheCountyAndThePartnersWasAsItsContractSays() {
    suite.contracts().requireKept(FEWEST_ANSWERS);
  }

  private CountyResult play(CountyProgress progress) {
    CountyRequest request =
        new CountyRequest(
            null,
            new BigDecimal("0.002"),
            null,
            suite.urls(),
            () -> suite.contracts().watched(Api.client()),
            suite.tokens().ofSampleCounty(),
            suite.tokens().ofCashier(true),
            suite.tokens().ofCashier(false),
            false);
    return CountyDemo.play(request, System.out, progress);
  }

  private Map<String, String> counts() {
    return Map.of(
        "households", count(SuiteService.HOUSEHOLD_REGISTRY, "household"),
        "registry's outbox", count(SuiteService.HOUSEHOLD_REGISTRY, "outbox"),
        "claims", count(SuiteService.NEEDS_AND_DONATIONS, "claim"),
        "postings", count(SuiteService.NEEDS_AND_DONATIONS, "posting"),
        "needs' outbox", count(SuiteService.NEEDS_AND_DONATIONS, "outbox"),
        "orders", count(SuiteService.CONSUMPTION_AID, "orders"),
        "orders' outbox", count(SuiteService.CONSUMPTION_AID, "outbox"),
        "facts", count(SuiteService.REPORTING, "fact"));
  }

  private String count(SuiteService service, String table) {
    return suite.database(service).value("select count(*) from " + table);
  }

  /** Kills a service in the middle of the phase that leans on it; the supervisor brings it back. */
  private final class KillsOnTheWay implements CountyProgress {
    private final List<String> waiting =
        new ArrayList<>(
            List.of("needs-and-donations", "reporting", "household-registry", "consumption-aid"));
    private long total;
    private int phases;

    @Override
    public void phase(String name, long records) {
      total = records;
      phases++;
    }

    @Override
    public void done(long records) {
      // the first phases are short; from the fourth on each costs one service its life
      if (phases >= 4 && records * 2 >= total && !waiting.isEmpty()) {
        phases = 3;
        suite.kill(waiting.removeFirst());
      }
    }

    @Override
    public void finished() {}
  }
}
