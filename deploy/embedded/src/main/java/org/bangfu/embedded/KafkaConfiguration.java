package org.bangfu.embedded;

import java.util.Properties;

/** The broker's settings, all of them in this one place. */
final class KafkaConfiguration {

  private static final String LARGEST_MESSAGE = String.valueOf(5 << 20);

  private KafkaConfiguration() {}

  static Properties of(String logFolder, KafkaNode node) {
    int brokerPort = node.port();
    int controllerPort = node.controllerPort();
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", String.valueOf(node.id()));
    properties.setProperty("controller.quorum.voters", node.voters());
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
    properties.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(brokerPort, controllerPort));
    properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
    properties.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.setProperty("log.dirs", logFolder);
    properties.setProperty("auto.create.topics.enable", "false");
    // above the largest event, so that what is added to it as a dead letter still fits
    properties.setProperty("message.max.bytes", LARGEST_MESSAGE);
    properties.setProperty("replica.fetch.max.bytes", LARGEST_MESSAGE);
    // topics that name flush.ms are written to the disk so often; none of the others is
    properties.setProperty("log.flush.scheduler.interval.ms", "1000");

    // one node: nothing can be replicated; of three, one may be away
    String copies = String.valueOf(node.nodes());
    String inStep = String.valueOf(Math.max(1, node.nodes() - 1));
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.setProperty(topic + ".replication.factor", copies);
    }
    properties.setProperty("transaction.state.log.min.isr", inStep);
    properties.setProperty("share.coordinator.state.topic.replication.factor", copies);
    properties.setProperty("share.coordinator.state.topic.min.isr", inStep);
    properties.setProperty("default.replication.factor", copies);
    properties.setProperty("min.insync.replicas", inStep);

    // one machine: few consumers, which should get their partitions at once
    properties.setProperty("offsets.topic.num.partitions", "4");
    properties.setProperty("transaction.state.log.num.partitions", "4");
    properties.setProperty("share.coordinator.state.topic.num.partitions", "4");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    properties.setProperty("num.network.threads", "2");
    properties.setProperty("num.io.threads", "4");
    properties.setProperty("background.threads", "4");
    properties.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
    return properties;
  }
}
