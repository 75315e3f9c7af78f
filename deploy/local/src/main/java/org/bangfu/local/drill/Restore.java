package org.bangfu.local.drill;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.faults.PeopleAtWork;
import org.bangfu.local.faults.SuiteUnderFire;

/**
 * The databases are lost, and come back from a base backup and the archived log as they were at a
 * moment, while the topics hold what was told after it. What is gone is found, and people go on.
 */
final class Restore {
  private static final Duration WITHIN = Duration.ofMinutes(2);
  private static final long SOME = 30;

  private final Stage stage;
  private final SuiteUnderFire suite;
  private final Archive archive;

  Restore(Stage stage) {
    this.stage = stage;
    this.suite = stage.suite();
    this.archive = new Archive(suite);
  }

  void play(int rounds) throws Exception {
    try {
      stage.crew().start(Map.of());
      archive.begin();
      for (int round = 1; round <= rounds; round++) {
        stage.say("restore %d of %d: %s", round, rounds, round());
      }
      stage.crew().end();
      stage.say("%s", new LostKeys(stage).play());
    } finally {
      stage.crew().end();
    }
  }

  private String round() throws Exception {
    // they stay on the topics
    Set<String> goneBefore = Told.of(suite).idsOfGone();
    PeopleAtWork people = new PeopleAtWork(suite);
    people.begin();
    try {
      people.awaitDone(SOME, WITHIN);
      archive.backUp();
      people.awaitDone(SOME, WITHIN);
    } finally {
      people.end();
    }
    people.count();
    Moment moment = Moment.quiet(suite);
    work(people);
    people.count();
    archive.complete();
    Set<String> lost = Standing.of(suite).beyond(moment.standing());
    stage.crew().end();
    long began = System.nanoTime();
    archive.bringBack(moment.at(), () -> Standing.of(suite).requireEqual(moment.standing()));
    stage.crew().start(Map.of());
    double seconds = (System.nanoTime() - began) / 1e9;
    Told told = Told.of(suite).without(goneBefore);
    if (!told.idsOfGone().equals(lost)) {
      throw new FaultException(
          "%d events are gone, and %d were found to be".formatted(lost.size(), told.gone().size()));
    }
    PeopleAtWork others = new PeopleAtWork(suite);
    work(others);
    return "back after %.0f s as it was; %d events are gone, and found to be: %s; afterwards %s"
        .formatted(seconds, lost.size(), told.goneByType(), others.count());
  }

  private static void work(PeopleAtWork people) throws InterruptedException {
    people.begin();
    try {
      people.awaitDone(SOME, WITHIN);
    } finally {
      people.end();
    }
  }

  /**
   * A moment at which nobody writes.
   *
   * @param at as PostgreSQL writes it
   */
  private record Moment(String at, Standing standing) {
    static Moment quiet(SuiteUnderFire suite) {
      while (true) {
        Standing before = Standing.of(suite);
        String at = suite.database("postgres").value("select clock_timestamp()");
        if (Standing.of(suite).equals(before)) {
          return new Moment(at, before);
        }
      }
    }
  }
}
