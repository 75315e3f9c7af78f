package org.bangfu.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** Every fault that can be played, in the order in which they are. */
final class Faults {
  private static final Duration EXITS_WITHIN = Duration.ofSeconds(30);
  private static final Duration RESTARTS_WITHIN = Duration.ofMinutes(4);

  private Faults() {}

  static List<Fault> all() {
    List<Fault> faults = new ArrayList<>();
    for (SuiteService service : SuiteService.values()) {
      faults.add(
          new Fault(
              service.title() + "-killed",
              "SIGKILL to " + service.title(),
              scene -> scene.suite().kill(service.title())));
    }
    for (SuiteService service : SuiteService.values()) {
      faults.add(
          new Fault(
              service.title() + "-stopped",
              "SIGTERM to " + service.title() + ": no request is cut off, it ends within 30 s",
              scene -> stop(scene, service)));
    }
    faults.add(
        new Fault(
            "reporting-frozen",
            "SIGSTOP to reporting, until it is started again",
            scene -> freezeUntilRestarted(scene, SuiteService.REPORTING.title())));
    faults.add(
        new Fault(
            "connect-killed",
            "SIGKILL to Connect, what it had sent and not noted is sent again",
            scene -> scene.suite().kill(SuitePorts.CONNECT)));
    faults.add(
        new Fault(
            "relay-silent",
            "SIGSTOP to Connect: within 30 s no figure says complete",
            SilentRelays::strike));
    faults.add(new Fault("kafka-away", "Kafka is away", scene -> away(scene, SuitePorts.KAFKA)));
    faults.add(
        new Fault("kafka-frozen", "SIGSTOP to Kafka", scene -> freeze(scene, SuitePorts.KAFKA)));
    faults.add(
        new Fault(
            "postgres-away",
            "PostgreSQL is killed and away",
            scene -> away(scene, SuitePorts.POSTGRES)));
    faults.add(
        new Fault(
            "postgres-frozen",
            "SIGSTOP to PostgreSQL and all its sessions",
            scene -> freeze(scene, SuitePorts.POSTGRES)));
    faults.add(
        new Fault(
            "slot-dropped",
            "the replication slots of all relays are dropped",
            scene -> Slots.dropAll(scene.suite())));
    faults.add(
        new Fault(
            "slot-lost",
            "the replication slots of all relays are lost: the log they need is gone",
            scene -> Slots.loseAll(scene.suite())));
    for (SuiteService service : SuiteService.values()) {
      faults.add(
          new Fault(
              service.title() + "-rebuilt",
              service.title() + " makes again what it has from events while new ones arrive",
              scene -> Rebuilding.strike(scene, service)));
    }
    faults.add(
        new Fault(
            "second-instances",
            "each service runs twice, and the first of the two is killed",
            SecondInstances::strike));
    faults.add(
        new Fault(
            "clock-ahead",
            "a service whose clock is an hour ahead refuses tokens and says why",
            ClockAhead::strike));
    faults.add(new Fault("disk-full", "the disk fills up, and has room again", DiskFull::strike));
    return List.copyOf(faults);
  }

  /** The server is killed and can't come back for a while. */
  private static void away(Scene scene, String part) throws Exception {
    int port = scene.suite().ports().of(part);
    scene.suite().kill(part);
    try (HeldPort held = HeldPort.take(port)) {
      scene.goOn();
    }
  }

  private static void freeze(Scene scene, String part) throws InterruptedException {
    try (SuiteUnderFire.Frozen frozen = scene.suite().freeze(part)) {
      scene.goOn();
    }
  }

  private static void freezeUntilRestarted(Scene scene, String part) throws InterruptedException {
    ProcessHandle process = scene.suite().process(part);
    scene.suite().freeze(part);
    Until.holds(
        RESTARTS_WITHIN,
        () -> "a frozen " + part + " was not started again",
        () -> !process.isAlive());
  }

  private static void stop(Scene scene, SuiteService service) throws Exception {
    long cutOff = scene.calls().count(Attempt.Kind.CUT_OFF);
    ProcessHandle process = scene.suite().process(service.title());
    process.destroy();
    process.onExit().get(EXITS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    scene
        .afterwards()
        .add(() -> {
          long more = scene.calls().count(Attempt.Kind.CUT_OFF) - cutOff;
          if (more > 0) {
            throw new FaultException(
                more + " requests were cut off when " + service.title() + " was asked to end");
          }
        });
  }
}
