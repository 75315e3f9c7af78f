package org.bangfu.local.supervisor;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Whether the broker answers a question that its controller must answer too. */
final class KafkaCheckup implements Checkup, AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final Admin admin;

  KafkaCheckup(String bootstrapServers) {
    this.admin =
        Admin.create(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "client.id", "bangfu-supervisor",
                "request.timeout.ms", PATIENCE_MILLIS,
                "default.api.timeout.ms", PATIENCE_MILLIS,
                "reconnect.backoff.max.ms", 1_000));
  }

  @Override
  public Answer ask() throws InterruptedException {
    try {
      boolean serves =
          !admin
              .describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
              .nodes()
              .get()
              .isEmpty();
      return serves ? Answer.READY : new Answer(Health.UNREADY, "has no broker");
    } catch (ExecutionException e) {
      return Answer.SILENT;
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
