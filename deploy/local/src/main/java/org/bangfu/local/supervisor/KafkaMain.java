package org.bangfu.local.supervisor;

import java.nio.file.Path;
import org.bangfu.embedded.KafkaServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka's own process: the data folder and the port are its arguments. */
public final class KafkaMain {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaMain.class);

  private KafkaMain() {}

  public static void main(String[] arguments) {
    KafkaServer server = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-kafka"));
    server.awaitEnd();
  }

  private static KafkaServer start(Path folder, int port) {
    try {
      return KafkaServer.start(folder, port);
    } catch (RuntimeException e) {
      LOG.error("Kafka can't start", e);
      // half of it may run already, and would hold up the end of this process
      Runtime.getRuntime().halt(1);
      throw e;
    }
  }
}
