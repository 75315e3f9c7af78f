package org.bangfu.local.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.bangfu.embedded.FreePort;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.faults.PeopleAtWork;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.faults.Until;
import org.bangfu.local.suite.SuiteBrokers;
import org.bangfu.local.suite.SuiteBrokers.Broker;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.supervisor.KafkaMain;

/**
 * Three brokers, of which two have to have a record before it counts as told: one of them is killed
 * under load and comes back, each round another.
 */
final class Brokers {
  private static final Duration WITHIN = Duration.ofMinutes(3);
  private static final int ALL = 3;
  private static final long SOME = 30;

  private final Stage stage;
  private final SuiteBrokers brokers;
  private final Map<Integer, Process> others = new HashMap<>();

  Brokers(Stage stage) {
    this.stage = stage;
    List<Integer> free = FreePort.several(2 * ALL);
    List<Broker> all = new ArrayList<>();
    for (int id = 1; id <= ALL; id++) {
      int port = id == 1 ? stage.ports().of(SuitePorts.KAFKA) : free.get(id - 1);
      all.add(new Broker(id, port, free.get(ALL + id - 1)));
    }
    this.brokers = new SuiteBrokers(all);
  }

  void play(int rounds) throws Exception {
    SuiteUnderFire suite = stage.suite().with(brokers);
    try {
      for (Broker broker : brokers.all()) {
        if (broker.id() > 1) {
          start(broker);
        }
      }
      stage.crew().start(Map.of(SuiteBrokers.VARIABLE, brokers.asVariable()));
      awaitInStep();
      PeopleAtWork people = new PeopleAtWork(suite);
      for (int round = 1; round <= rounds; round++) {
        // the second, the third, the suite's own
        Broker broker = brokers.all().get(round % ALL);
        stage.say(
            "brokers %d of %d: broker %d killed; %s",
            round, rounds, broker.id(), round(suite, people, broker));
      }
    } finally {
      stage.crew().end();
      for (Process process : others.values()) {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    }
  }

  private String round(SuiteUnderFire suite, PeopleAtWork people, Broker broker) throws Exception {
    Told before = Told.of(suite);
    people.begin();
    try {
      people.awaitDone(SOME, WITHIN);
      kill(suite, broker);
      people.awaitDone(SOME, WITHIN);
    } finally {
      people.end();
    }
    if (broker.id() > 1) {
      start(broker);
    }
    awaitInStep();
    String met = people.count();
    Told after = Told.of(suite);
    if (!after.gone().isEmpty()) {
      throw new FaultException(after.gone().size() + " events were told that no outbox has");
    }
    return "nobody was served for %d ms; %s; of %d new events %d were told twice"
        .formatted(
            people.longestOutage().toMillis(),
            met,
            after.events() - before.events(),
            after.again() - before.again());
  }

  private void kill(SuiteUnderFire suite, Broker broker) throws InterruptedException {
    Process other = others.get(broker.id());
    if (other == null) {
      suite.kill(SuitePorts.KAFKA);
    } else {
      other.destroyForcibly().waitFor();
    }
  }

  private void start(Broker broker) throws IOException {
    Path folder = stage.folder().data().resolve("kafka-" + broker.id());
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dbangfu.log.level=INFO", "-Dbangfu.log.others=WARN"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KafkaMain.class.getName(), folder.toString()));
    command.addAll(brokers.arguments(broker));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("kafka.log").toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-broker"));
    others.put(broker.id(), process);
  }

  /** Waits until each partition has all of its copies. */
  private void awaitInStep() throws InterruptedException {
    long[] behind = new long[1];
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrapServers()))) {
      Until.holds(
          WITHIN,
          () -> behind[0] + " partitions lack a copy",
          () -> {
            behind[0] =
                admin
                    .describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .map(TopicDescription::partitions)
                    .flatMap(List::stream)
                    .filter(partition -> partition.isr().size() < ALL)
                    .count();
            return behind[0] == 0;
          });
    }
  }
}
