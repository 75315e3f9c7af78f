package org.bangfu.local.supervisor;

import java.nio.file.Path;
import org.bangfu.embedded.KafkaNode;
import org.bangfu.embedded.KafkaServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's own process: the data folder and the port are its arguments, and where it is one of
 * several its number, the port of its controller, all controllers, and the cluster's id.
 */
public final class KafkaMain {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaMain.class);

  private static final int ALONE = 2;

  private KafkaMain() {}

  public static void main(String[] arguments) {
    KafkaServer server = start(arguments);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-kafka"));
    server.awaitEnd();
  }

  private static KafkaServer start(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    try {
      return arguments.length == ALONE
          ? KafkaServer.start(folder, port)
          : KafkaServer.start(
              folder,
              new KafkaNode(
                  Integer.parseInt(arguments[2]),
                  port,
                  Integer.parseInt(arguments[3]),
                  arguments[4],
                  arguments[5]));
    } catch (RuntimeException e) {
      LOG.error("Kafka can't start", e);
      // half of it may run already, and would hold up the end of this process
      Runtime.getRuntime().halt(1);
      throw e;
    }
  }
}
