package org.bangfu.local.supervisor;

import java.nio.file.Path;
import org.bangfu.embedded.KafkaServer;

/** Kafka's own process: the data folder and the port are its arguments. */
public final class KafkaMain {

  private KafkaMain() {}

  public static void main(String[] arguments) {
    KafkaServer server = KafkaServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-kafka"));
    server.awaitEnd();
  }
}
