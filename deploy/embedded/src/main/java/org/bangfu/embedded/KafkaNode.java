package org.bangfu.embedded;

import org.apache.kafka.common.Uuid;

/**
 * One Kafka of one or several, broker and controller in one.
 *
 * @param voters all controllers, as {@code 1@127.0.0.1:9093,2@…}
 * @param cluster the same for all of them
 */
public record KafkaNode(int id, int port, int controllerPort, String voters, String cluster) {

  /** The only one. */
  static KafkaNode alone(int port) {
    int controller = FreePort.orGiven(0);
    return new KafkaNode(
        1, port, controller, "1@127.0.0.1:" + controller, Uuid.randomUuid().toString());
  }

  int nodes() {
    return voters.split(",", -1).length;
  }
}
