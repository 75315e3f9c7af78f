package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.rest.basic.auth.extension.PropertyFileLoginModule;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.Passwords;
import org.bangfu.local.suite.SuiteBrokers;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;

/** How Kafka Connect is started, and how its REST interface is reached. */
final class ConnectCommand implements ChildCommand {

  private static final List<String> FLAGS =
      List.of(
          "-Xms32m", "-Xmx320m", "-Xss512k", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=48m");
  private static final String USER = "bangfu";

  private final SuiteFolder folder;
  private final OwnProgram program;
  private final Credentials credentials;
  private final SuiteBrokers brokers;
  private final int port;
  private final Map<String, String> variables;

  /**
   * Not started yet.
   *
   * @param variables what the connector files name
   */
  ConnectCommand(
      SuiteFolder folder, SuiteBrokers brokers, int port, Map<String, String> variables) {
    this.folder = folder;
    this.program = new OwnProgram(folder, SuitePorts.CONNECT, FLAGS, ConnectMain.class);
    this.credentials = new Passwords(users()).of(USER);
    this.brokers = brokers;
    this.port = port;
    this.variables = variables;
  }

  private Path users() {
    return folder.data().resolve("connect.properties");
  }

  ConnectAccess access() {
    return ConnectAccess.onPort(port, credentials);
  }

  @Override
  public Process start(boolean first) throws IOException {
    Path login = folder.run().resolve("connect-login.conf");
    Files.writeString(
        login,
        """
        KafkaConnect {
          %s required
          file="%s";
        };
        """
            .formatted(PropertyFileLoginModule.class.getName(), users()));
    return program.start(
        first,
        Map.of("java.security.auth.login.config", login.toString()),
        variables,
        List.of(
            brokers.bootstrapServers(), String.valueOf(port), String.valueOf(brokers.replicas())));
  }

  @Override
  public List<String> needs() {
    return List.of(SuitePorts.KAFKA);
  }

  @Override
  public boolean startsAfterThem() {
    return true;
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
