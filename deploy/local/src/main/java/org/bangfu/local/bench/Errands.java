package org.bangfu.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.local.bench.Errand.Timed;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;

/** Times once each what an office does at a stroke, over HTTP and until it is done. */
public final class Errands {
  private static final int VILLAGE = 300;
  private static final int LOOKS = 20;
  private static final long LOOK_MILLIS = 5;
  private static final Duration MOST = Duration.ofMinutes(5);

  private final BenchedSuite suite;
  private final PrintStream out;

  public Errands(BenchedSuite suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
  }

  /**
   * Prints a line each.
   *
   * @return whether all could be done
   */
  public boolean run() throws InterruptedException {
    boolean clean = true;
    out.println(Errand.head());
    try (OfficeCalls officer = new OfficeCalls(suite, "officer-430525");
        OfficeCalls other = new OfficeCalls(suite, "cashier-430525")) {
      for (Errand errand : Errand.values()) {
        try {
          Quiet.afterWork(suite, SuiteService.HOUSEHOLD_REGISTRY);
          out.println(timed(errand, officer, other).line());
        } catch (SuiteException e) {
          out.printf("%s was not done: %s%n", errand.key(), e.getMessage());
          clean = false;
        }
      }
    }
    return clean;
  }

  private Timed timed(Errand errand, OfficeCalls officer, OfficeCalls other)
      throws InterruptedException {
    return switch (errand) {
      case GUARANTEES -> guarantees(officer);
      case EXITS -> exits(officer, other);
      case SIFT -> atOnce(errand, officer, "/v1/sift-runs");
      case DUPLICATES -> atOnce(errand, officer, "/v1/duplicate-runs");
      case DUPLICATES_OF_ONE -> one(officer);
      case EXPORT -> export(officer);
    };
  }

  private Timed guarantees(OfficeCalls officer) throws InterruptedException {
    List<String> households =
        suite
            .database(SuiteService.HOUSEHOLD_REGISTRY)
            .column(
                """
                select id from household where division ^@ '%s' and file_state <> 'CLOSED'
                order by division, id limit %d
                """
                    .formatted(Stage.COUNTY, VILLAGE));
    String day = ProvedExits.today().toString();
    // the water of all of them is what it was not, so that the figure tells when it was counted; it
    // is left met, as it has to be for an exit
    check(officer, households, day, true);
    Quiet.afterWork(suite, SuiteService.HOUSEHOLD_REGISTRY);
    long met = unmet(officer);
    long start = System.nanoTime();
    check(officer, households, day, false);
    until(() -> unmet(officer) == met + households.size());
    double seconds = since(start);
    check(officer, households, day, true);
    until(() -> unmet(officer) == met);
    return new Timed(Errand.GUARANTEES, households.size(), seconds);
  }

  private static void check(
      OfficeCalls officer, List<String> households, String day, boolean water) {
    Map<String, Boolean> found =
        Stream.of("FOOD", "CLOTHING", "SCHOOLING", "MEDICAL", "HOUSING", "WATER")
            .collect(Collectors.toMap(item -> item, item -> water || !item.equals("WATER")));
    officer.post(
        "/v1/guarantee-checks",
        Map.of(
            "checkedOn",
            day,
            "items",
            households.stream().map(id -> Map.of("householdId", id, "met", found)).toList()));
  }

  private static long unmet(OfficeCalls officer) {
    return officer
        .get(
            SuiteService.REPORTING,
            "/v1/indicators/guarantees.unmet?kind=WATER&division=" + Stage.COUNTY)
        .path("value")
        .asLong();
  }

  private Timed exits(OfficeCalls officer, OfficeCalls other) {
    List<String> households = new ProvedExits(suite, officer, other).prepare();
    Map<String, Object> together =
        Map.of("occurredOn", ProvedExits.today().toString(), "households", households);
    long start = System.nanoTime();
    officer.post("/v1/exit-dossiers/exits", together);
    return new Timed(Errand.EXITS, households.size(), since(start));
  }

  private static Timed atOnce(Errand errand, OfficeCalls officer, String path) {
    long start = System.nanoTime();
    JsonNode run = officer.post(path, Map.of("division", Stage.COUNTY));
    return new Timed(errand, run.path("households").asLong(), since(start));
  }

  /** The median of some. */
  private Timed one(OfficeCalls officer) {
    List<String> households =
        suite
            .database(SuiteService.HOUSEHOLD_REGISTRY)
            .column(
                """
                select id from household where division ^@ '%s' and file_state <> 'CLOSED'
                order by md5(id::text) limit %d
                """
                    .formatted(Stage.COUNTY, LOOKS));
    List<Double> looks =
        households.stream()
            .map(id -> {
              long start = System.nanoTime();
              officer.post("/v1/households/" + id + "/duplicate-pairs", Map.of());
              return since(start);
            })
            .sorted()
            .toList();
    return new Timed(Errand.DUPLICATES_OF_ONE, 1, looks.get(looks.size() / 2));
  }

  private static Timed export(OfficeCalls officer) throws InterruptedException {
    long start = System.nanoTime();
    String id =
        officer
            .post(
                "/v1/exports",
                Map.of(
                    "list",
                    "HOUSEHOLDS",
                    "format",
                    "XLSX",
                    "filter",
                    Map.of("division", Stage.COUNTY)))
            .path("id")
            .asText();
    String address = "/v1/exports/" + id;
    until(() -> !isUnderWay(officer, address));
    JsonNode made = officer.get(SuiteService.HOUSEHOLD_REGISTRY, address);
    if (!made.path("state").asText().equals("READY")) {
      throw new SuiteException("the export is " + made);
    }
    return new Timed(Errand.EXPORT, made.path("rows").asLong(), since(start));
  }

  private static boolean isUnderWay(OfficeCalls officer, String export) {
    String state = officer.get(SuiteService.HOUSEHOLD_REGISTRY, export).path("state").asText();
    return state.equals("QUEUED") || state.equals("RUNNING");
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    long limit = System.nanoTime() + MOST.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new SuiteException("it was not done within " + MOST.toMinutes() + " minutes");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
