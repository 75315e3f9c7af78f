package org.bangfu.local.supervisor;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.bangfu.embedded.KafkaServer;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteState.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL, Kafka and Connect. Each is started and stopped under a lock of its own, so that a
 * stop in the middle of the start waits for what has begun and leaves nothing behind.
 */
final class Infrastructure implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

  private final SuiteFolder folder;
  private final SuitePorts ports;
  private final StateBoard board;
  private final Consumer<String> onDeath;
  private final CountDownLatch connectIsUp = new CountDownLatch(1);
  private final Object postgresLock = new Object();
  private final Object kafkaLock = new Object();
  private @Nullable PostgresServer postgres;
  private @Nullable KafkaServer kafka;
  private @Nullable ConnectWorker connect;
  private volatile boolean closing;

  /**
   * Nothing is started yet.
   *
   * @param onDeath hears in one sentence which part ended without being asked to
   */
  Infrastructure(SuiteFolder folder, SuitePorts ports, StateBoard board, Consumer<String> onDeath) {
    this.folder = folder;
    this.ports = ports;
    this.board = board;
    this.onDeath = onDeath;
    board.expect(SuitePorts.POSTGRES, ports.of(SuitePorts.POSTGRES));
    board.expect(SuitePorts.KAFKA, ports.of(SuitePorts.KAFKA));
    board.expect(SuitePorts.CONNECT, ports.of(SuitePorts.CONNECT));
  }

  /** The server, or null when the stop has come first. */
  @Nullable PostgresServer startPostgres() {
    synchronized (postgresLock) {
      if (closing) {
        return null;
      }
      board.report(SuitePorts.POSTGRES, Condition.STARTING, 0);
      PostgresServer server =
          PostgresServer.start(folder.postgres(), ports.of(SuitePorts.POSTGRES), true);
      postgres = server;
      board.report(SuitePorts.POSTGRES, Condition.READY, server.process().pid());
      Thread.ofVirtual().start(() -> watchPostgres(server));
      return server;
    }
  }

  /** Kafka with the topics of the committed list, and then Connect. */
  void startKafkaAndConnect() throws InterruptedException {
    // Connect would stop by a hook of its own, at the same time as the Kafka that it needs for that
    Exit.setShutdownHookAdder((name, hook) -> LOG.debug("{} is ours to call", name));
    // the broker ends the JVM where it meets a fault that it can't survive
    Exit.setExitProcedure((status, message) -> died("Kafka", String.valueOf(message)));
    Exit.setHaltProcedure((status, message) -> died("Kafka", String.valueOf(message)));
    synchronized (kafkaLock) {
      if (closing) {
        return;
      }
      long own = ProcessHandle.current().pid();
      board.report(SuitePorts.KAFKA, Condition.STARTING, own);
      KafkaServer server = KafkaServer.start(folder.kafka(), ports.of(SuitePorts.KAFKA));
      kafka = server;
      Topics.read(folder.connectors().resolve("topics.json")).createIn(server.bootstrapServers());
      board.report(SuitePorts.KAFKA, Condition.READY, own);
      Thread.ofVirtual().start(() -> watchKafka(server));

      board.report(SuitePorts.CONNECT, Condition.STARTING, own);
      ConnectWorker worker =
          ConnectWorker.start(server.bootstrapServers(), ports.of(SuitePorts.CONNECT));
      connect = worker;
      board.report(SuitePorts.CONNECT, Condition.READY, own);
      Thread.ofVirtual().start(() -> watchConnect(worker));
    }
    connectIsUp.countDown();
  }

  void awaitConnect() throws InterruptedException {
    connectIsUp.await();
  }

  private void watchPostgres(PostgresServer server) {
    server.process().onExit().join();
    died("PostgreSQL", "its log is " + server.log());
  }

  private void watchKafka(KafkaServer server) {
    server.awaitEnd();
    died("Kafka", "its log is " + folder.log("supervisor"));
  }

  private void watchConnect(ConnectWorker worker) {
    worker.awaitEnd();
    died("Kafka Connect", "its log is " + folder.log("supervisor"));
  }

  private void died(String what, String more) {
    if (!closing) {
      onDeath.accept("%s ended unexpectedly, so everything was stopped; %s.".formatted(what, more));
    }
  }

  @Override
  public void close() {
    closing = true;
    synchronized (kafkaLock) {
      if (connect != null) {
        connect.close();
        board.report(SuitePorts.CONNECT, Condition.STOPPED, 0);
      }
      if (kafka != null) {
        kafka.close();
        board.report(SuitePorts.KAFKA, Condition.STOPPED, 0);
      }
    }
    synchronized (postgresLock) {
      if (postgres != null) {
        postgres.close();
        board.report(SuitePorts.POSTGRES, Condition.STOPPED, 0);
      }
    }
  }
}
