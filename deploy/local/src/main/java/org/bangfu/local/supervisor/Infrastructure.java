package org.bangfu.local.supervisor;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.SuiteBrokers;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Kafka and Connect as processes: how each is started, asked and ended. */
final class Infrastructure implements AutoCloseable {

  private final SuiteFolder folder;
  private final SuitePorts ports;
  private final ServiceProcess.House house;
  private @Nullable KafkaCheckup kafkaCheckup;

  Infrastructure(SuiteFolder folder, SuitePorts ports, ServiceProcess.House house) {
    this.folder = folder;
    this.ports = ports;
    this.house = house;
    for (String part : List.of(SuitePorts.POSTGRES, SuitePorts.KAFKA, SuitePorts.CONNECT)) {
      house.board().expect(part, ports.of(part));
    }
  }

  /** The cluster of this folder, a copy of the prepared one where it is new. */
  PostgresServer cluster() {
    return PostgresServer.prepare(
            folder.postgres(),
            ports.of(SuitePorts.POSTGRES_SERVER),
            true,
            PreparedDatabases.of(folder))
        .behind(ports.of(SuitePorts.POSTGRES));
  }

  ServiceProcess keycloak(HttpClient client, PostgresServer postgres)
      throws IOException, InterruptedException {
    return new ServiceProcess(
        SuitePorts.KEYCLOAK,
        KeycloakCommand.prepared(folder, ports, postgres),
        HttpCheckup.ofKeycloak(client, ports.of(SuitePorts.KEYCLOAK)),
        house,
        folder.log(SuitePorts.KEYCLOAK));
  }

  ServiceProcess postgres(PostgresServer server) {
    return new ServiceProcess(
        SuitePorts.POSTGRES,
        new PostgresCommand(server),
        new PostgresCheckup(server),
        house,
        folder.log(SuitePorts.POSTGRES));
  }

  synchronized ServiceProcess kafka() {
    KafkaCheckup checkup = new KafkaCheckup(SuiteBrokers.of(ports).bootstrapServers());
    kafkaCheckup = checkup;
    return new ServiceProcess(
        SuitePorts.KAFKA,
        new KafkaCommand(folder, ports),
        checkup,
        house,
        folder.log(SuitePorts.KAFKA));
  }

  ConnectCommand connectCommand(Map<SuiteService, ServiceDatabase> databases) {
    Map<SuiteService, ServiceDatabase> producers = new EnumMap<>(databases);
    producers.keySet().removeIf(service -> !service.isProducer());
    return new ConnectCommand(
        folder, SuiteBrokers.of(ports), ports.of(SuitePorts.CONNECT), RelayVariables.of(producers));
  }

  ServiceProcess connect(HttpClient client, ConnectCommand command) {
    return new ServiceProcess(
        SuitePorts.CONNECT,
        command,
        HttpCheckup.ofConnect(client, command.access()),
        house,
        folder.log(SuitePorts.CONNECT));
  }

  /**
   * Waits for a part.
   *
   * @throws SuiteException when the suite stops instead
   */
  void await(String part, BooleanSupplier goOn) throws InterruptedException {
    if (!house.board().awaitReady(List.of(part), goOn)) {
      throw new SuiteException("The suite was stopped while it waited for " + part + ".");
    }
  }

  @Override
  public synchronized void close() {
    if (kafkaCheckup != null) {
      kafkaCheckup.close();
    }
  }
}
