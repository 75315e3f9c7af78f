package org.bangfu.local.supervisor;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.bangfu.embedded.EmbeddedServerException;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.RunningProcess;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.ProcessIdentity;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Phase;
import org.bangfu.sandbox.Keys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the parts in the order they need one another, watches over them, and stops them. */
final class Supervisor {

  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  private static final Duration KEYCLOAK_WAITS = Duration.ofMinutes(1);

  private final SupervisorOptions options;
  private final SuiteFolder folder;
  private final SuitePorts ports;
  private final StateBoard board;
  private final Infrastructure infrastructure;
  private final ServiceProcess.House house;
  private final List<ServiceProcess> services = new ArrayList<>();

  /** What the others stand on, in the order of the start. */
  private final List<ServiceProcess> servers = new ArrayList<>();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CountDownLatch end = new CountDownLatch(1);
  private boolean stopping;
  private volatile @Nullable String reason;

  Supervisor(SupervisorOptions options) {
    this.options = options;
    this.folder = options.folder();
    this.ports = options.ports();
    this.board = new StateBoard(new StateFile(folder.state()));
    this.house = ServiceProcess.House.usual(board, folder.data());
    this.infrastructure = new Infrastructure(folder, ports, house);
    board.expectServices(ports);
  }

  /** Brings everything up and watches over it until somebody ends this process. */
  void run() throws InterruptedException {
    doOrFail(() -> {
      new CleanStart(options).prepare();
      watchParent();
      start(servers, infrastructure.kafka());
      PostgresServer postgres = infrastructure.cluster();
      start(servers, infrastructure.postgres(postgres));
      infrastructure.await(SuitePorts.POSTGRES, () -> !isStopping());
      inBackground("keycloak", () -> startKeycloak(postgres));
      startServices(postgres);
      return null;
    });
    end.await();
  }

  private void watchParent() {
    ProcessIdentity parent = options.parent();
    if (parent != null) {
      // the command in the foreground was killed, or its terminal closed: nobody is left to stop us
      parent
          .running()
          .ifPresentOrElse(
              process -> inBackground("parent", () -> endWith(process)), () -> exit(0));
    }
  }

  private static void endWith(ProcessHandle process) throws InterruptedException {
    new RunningProcess(process).awaitEnd();
    exit(0);
  }

  /** After the services, which can be ready without it, and whose start it would slow down. */
  private void startKeycloak(PostgresServer postgres) throws IOException, InterruptedException {
    board.awaitSettled(SuiteService.titles(), KEYCLOAK_WAITS, () -> !isStopping());
    board.report(SuitePorts.KEYCLOAK, Condition.STARTING, 0, KeycloakCommand.whatIsToDo(folder));
    start(services, infrastructure.keycloak(client, postgres));
  }

  private void startServices(PostgresServer postgres)
      throws IOException, SQLException, InterruptedException {
    VaultKeys keys = VaultKeys.of(folder);
    // made here, so that the services and the sandbox read the same
    Keys payments = Keys.in(folder.data());
    startPaymentSandbox();
    Map<SuiteService, ServiceDatabase> databases = new EnumMap<>(SuiteService.class);
    for (SuiteService service : SuiteService.values()) {
      ServiceDatabase database = postgres.createServiceDatabase(service.database());
      databases.put(service, database);
      ServiceEnvironment environment =
          ServiceEnvironment.of(ports, service, database, keys, payments);
      environment.writeTo(folder.environmentFile(service));
      if (options.without().contains(service)) {
        board.report(service.title(), Condition.LEFT_OUT, 0);
      } else {
        start(
            services,
            new ServiceProcess(
                service.title(),
                ImageCommand.orPackaged(folder, service, environment),
                checkup(service),
                house,
                folder.log(service.title())));
      }
    }
    startRelays(postgres, infrastructure.connectCommand(databases));
  }

  private HttpCheckup checkup(SuiteService service) {
    return HttpCheckup.ofService(client, ports.of(SuitePorts.management(service)));
  }

  private void startRelays(PostgresServer postgres, ConnectCommand connect) throws SQLException {
    Relays relays = new Relays(folder, board, client, () -> !isStopping());
    for (SuiteService service : SuiteService.values()) {
      if (service.isProducer()) {
        RelayWatch watch = relays.watch(service, postgres, connect.access());
        boolean leftOut = options.without().contains(service);
        inBackground(
            RelayWatch.partName(service),
            () -> relays.keep(service, watch, leftOut, checkup(service)));
      }
    }
    start(servers, infrastructure.connect(client, connect));
  }

  private void startPaymentSandbox() {
    start(
        services,
        new ServiceProcess(
            SuitePorts.PAYMENT_SANDBOX,
            new SandboxCommand(folder, ports),
            HttpCheckup.ofPaymentSandbox(client, ports.of(SuitePorts.PAYMENT_SANDBOX)),
            house,
            folder.log(SuitePorts.PAYMENT_SANDBOX)));
  }

  private synchronized void start(List<ServiceProcess> kind, ServiceProcess service) {
    if (!stopping) {
      kind.add(service);
      inBackground("service", service::run);
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  /** Something to do that may end early because the suite stops. */
  private interface Work {
    void run() throws IOException, SQLException, InterruptedException;
  }

  private void inBackground(String name, Work work) {
    Thread.ofVirtual()
        .name(name)
        .start(() ->
            doOrFail(() -> {
              work.run();
              return null;
            }));
  }

  private void doOrFail(Callable<@Nullable Void> work) {
    try {
      work.call();
    } catch (SuiteException | EmbeddedServerException e) {
      LOG.error("The suite can't run", e);
      fail(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.error("The suite can't run", e);
      fail("The suite can't run: " + e + "; see " + folder.log("supervisor") + ".");
    }
  }

  private void fail(@Nullable String sentence) {
    if (!isStopping()) {
      LOG.error("{}", sentence);
      reason = sentence;
      exit(1);
    }
  }

  /** From a thread of its own, because the hook that this runs waits for the others. */
  private static void exit(int status) {
    Thread.ofPlatform().daemon().start(() -> System.exit(status));
  }

  /** Stops everything in the order in which nothing is lost; the JVM's shutdown hook. */
  void stop() {
    List<ServiceProcess> first;
    List<ServiceProcess> last;
    synchronized (this) {
      if (stopping) {
        return;
      }
      stopping = true;
      first = List.copyOf(services);
      last = List.copyOf(servers).reversed();
    }
    board.enter(Phase.STOPPING, reason);
    try {
      first.forEach(ServiceProcess::stop);
      for (ServiceProcess service : first) {
        service.awaitEnd();
      }
      for (ServiceProcess server : last) {
        server.stop();
        server.awaitEnd();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    infrastructure.close();
    board.enter(reason == null ? Phase.STOPPED : Phase.FAILED, reason);
    end.countDown();
  }
}
