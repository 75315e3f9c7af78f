package org.bangfu.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka in this JVM, broker and controller in one (KRaft), usually of one node. Uses only what
 * Kafka 4.1 and 4.3 have in common: tests of the services bring the one, the suite the other.
 */
public final class KafkaServer implements AutoCloseable {

  private final DataFolder folder;
  private final KafkaRaftServer server;
  private final int port;

  private KafkaServer(DataFolder folder, KafkaRaftServer server, int port) {
    this.folder = folder;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it serves.
   *
   * @param dataFolder made and formatted if it is not there
   * @param port of the broker, 0 for any free one; the controller always takes a free one
   * @throws EmbeddedServerException with the reason in one sentence
   */
  public static KafkaServer start(Path dataFolder, int port) {
    return start(dataFolder, KafkaNode.alone(FreePort.orGiven(port)));
  }

  /** The same as one of several; it serves once most of them are there. */
  public static KafkaServer start(Path dataFolder, KafkaNode node) {
    DataFolder folder = DataFolder.claim(dataFolder);
    try {
      Properties properties = KafkaConfiguration.of(folder.resolve("log").toString(), node);
      if (!Files.exists(folder.resolve("log").resolve("meta.properties"))) {
        format(folder, properties, node.cluster());
      }
      KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
      server.startup();
      return new KafkaServer(folder, server, node.port());
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw new EmbeddedServerException("Kafka can't start: " + e.getMessage(), e);
    }
  }

  private static void format(DataFolder folder, Properties properties, String cluster)
      throws IOException {
    Path file = folder.resolve("format.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    int status =
        StorageTool.execute(
            new String[] {"format", "--config", file.toString(), "--cluster-id", cluster},
            new PrintStream(output, true, StandardCharsets.UTF_8));
    if (status != 0) {
      throw new IOException(output.toString(StandardCharsets.UTF_8).strip());
    }
  }

  /**
   * Makes those topics that are not there yet. They keep their records for ever, so that a read
   * model can always be rebuilt.
   */
  public void createTopics(Collection<String> names, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (String name : names) {
        if (!existing.contains(name)) {
          missing.add(
              new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", "-1")));
        }
      }
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new EmbeddedServerException("Topics can't be made: " + e.getMessage(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("Making topics was interrupted", e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Returns when the server has ended, for whoever watches over it. */
  public void awaitEnd() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      folder.close();
    }
  }
}
