package org.bangfu.local.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.FreePort;
import org.bangfu.embedded.Passwords;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.faults.PeopleAtWork;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.suite.SuitePorts;

/**
 * The primary of two servers is killed under load, the standby takes its place, and what was the
 * primary comes back as the standby. One more round goes without the relays' slots on the standby,
 * to show what they are there for.
 */
final class Failover {
  private static final String FIRST = "a";
  private static final String SECOND = "b";
  private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(2);
  private static final long SOME = 30;

  private final Stage stage;
  private final int first;
  private final int second;

  Failover(Stage stage) {
    List<Integer> ports = FreePort.several(2);
    this.stage = stage;
    this.first = ports.getFirst();
    this.second = ports.getLast();
  }

  void play(int rounds) throws Exception {
    Path folder = stage.folder().data();
    int port = stage.ports().of(SuitePorts.POSTGRES);
    SuiteUnderFire suite = stage.suite();
    try (Door door = Door.open(folder.resolve("door"), port, FIRST, first, SECOND, second);
        SuitesServer one = new SuitesServer(suite, first);
        OwnServer other = new OwnServer(folder.resolve(Drill.SECOND_SERVER), second)) {
      door.leadTo(FIRST);
      try {
        stage
            .crew()
            .start(Map.of(SuitePorts.variable(SuitePorts.POSTGRES_SERVER), String.valueOf(first)));
        play(rounds, suite, pair(door, one, other));
      } finally {
        stage.crew().end();
      }
    }
  }

  private Pair pair(Door door, SuitesServer one, OwnServer other) throws Exception {
    Path home = stage.folder().postgres();
    Credentials superuser = new Passwords(home.resolve("passwords.properties")).of("postgres");
    Path beside = Pair.homeBeside(home, Drill.SECOND_SERVER);
    Pair pair =
        new Pair(
            door,
            new Node(FIRST, first, home.resolve("cluster"), superuser, one),
            new Node(SECOND, second, beside.resolve("cluster"), superuser, other));
    pair.admitStandbys();
    return pair;
  }

  private void play(int rounds, SuiteUnderFire suite, Pair pair) throws Exception {
    PeopleAtWork people = new PeopleAtWork(suite);
    pair.join(true);
    for (int round = 1; round <= rounds; round++) {
      Told before = Told.of(suite);
      String line = round(suite, pair, people, round < rounds);
      Told after = Told.of(suite);
      requireNothingGone(after);
      stage.say(
          "failover %d of %d: %s; of %d new events %d were told twice",
          round, rounds, line, after.events() - before.events(), after.again() - before.again());
    }
    Told before = Told.of(suite);
    String line = round(suite, pair, people, true);
    Told after = Told.of(suite);
    long again = after.again() - before.again();
    if (again < before.events()) {
      throw new FaultException(
          "without their slots the relays were to tell all %d events again, and told %d"
              .formatted(before.events(), again));
    }
    stage.say(
        "without the relays' slots on the standby: %s; %d events were told again, and %d that no outbox has",
        line, again, after.gone().size());
  }

  /**
   * One failover under load, after which the old primary is the standby.
   *
   * @param slots whether it gets the relays' slots
   */
  private String round(SuiteUnderFire suite, Pair pair, PeopleAtWork people, boolean slots)
      throws Exception {
    Duration led;
    people.begin();
    try {
      people.awaitDone(SOME, GOES_ON_WITHIN);
      led = pair.failOver();
      people.awaitDone(SOME, GOES_ON_WITHIN);
    } finally {
      people.end();
    }
    pair.join(slots);
    return "%s is the primary one after %.1f s, nobody was served for %.1f s; %s"
        .formatted(
            pair.primary().name(),
            led.toMillis() / 1000.0,
            people.longestOutage().toMillis() / 1000.0,
            people.count());
  }

  private static void requireNothingGone(Told told) {
    if (!told.gone().isEmpty()) {
      throw new FaultException(
          "%d events were told that no outbox has, %s among them"
              .formatted(told.gone().size(), told.gone().getFirst()));
    }
  }
}
