package org.bangfu.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.local.suite.SuiteBrokers;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;

/** How Kafka is started; it is taken for ready when the committed topics are there. */
final class KafkaCommand implements ChildCommand {

  private static final List<String> FLAGS =
      List.of(
          "-Xms32m", "-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=48m");

  private final OwnProgram program;
  private final List<String> arguments;
  private final Topics topics;
  private final String bootstrapServers;
  private final int replicas;

  KafkaCommand(SuiteFolder folder, SuitePorts ports) {
    SuiteBrokers brokers = SuiteBrokers.of(ports);
    this.program = new OwnProgram(folder, SuitePorts.KAFKA, FLAGS, KafkaMain.class);
    this.arguments =
        Stream.concat(
                Stream.of(folder.kafka().toString()),
                brokers.arguments(brokers.all().getFirst()).stream())
            .toList();
    this.replicas = brokers.replicas();
    this.topics = Topics.read(folder.connectors().resolve("topics.json"));
    this.bootstrapServers = brokers.bootstrapServers();
  }

  @Override
  public Process start(boolean first) throws IOException {
    return program.start(first, Map.of(), Map.of(), arguments);
  }

  @Override
  public void ready() throws IOException, InterruptedException {
    topics.createIn(bootstrapServers, replicas);
  }

  @Override
  public Duration endsWithin() {
    return program.isRecording() ? AheadOfTime.ENDS_WITHIN : Duration.ofSeconds(40);
  }

  @Override
  public void ended() {
    program.keepRecording();
  }
}
