package org.bangfu.local.supervisor;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bangfu.embedded.EmbeddedServerException;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.RunningProcess;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.identity.Distribution;
import org.bangfu.local.identity.KeycloakHome;
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

  private static final long MEGABYTES_NEEDED = 2048;

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
    board.expect(SuitePorts.KEYCLOAK, ports.of(SuitePorts.KEYCLOAK));
    board.expect(SuitePorts.PAYMENT_SANDBOX, ports.of(SuitePorts.PAYMENT_SANDBOX));
    for (SuiteService service : SuiteService.values()) {
      board.expect(service.title(), ports.of(service), ports.of(SuitePorts.management(service)));
    }
    for (SuiteService service : SuiteService.values()) {
      if (service.isProducer()) {
        board.expect(RelayWatch.partName(service), 0);
      }
    }
  }

  /** Brings everything up and watches over it until somebody ends this process. */
  void run() throws InterruptedException {
    doOrFail(() -> {
      prepare();
      watchParent();
      start(servers, infrastructure.kafka());
      PostgresServer postgres =
          PostgresServer.prepare(folder.postgres(), ports.of(SuitePorts.POSTGRES), true);
      start(servers, infrastructure.postgres(postgres));
      infrastructure.await(SuitePorts.POSTGRES, () -> !isStopping());
      inBackground("keycloak", () -> startKeycloak(postgres));
      startServices(postgres);
      return null;
    });
    end.await();
  }

  private void prepare() throws InterruptedException {
    int ended = Leftovers.end(folder);
    if (ended > 0) {
      LOG.warn("{} services left over from an earlier run were ended", ended);
    }
    Preconditions.hasSpace(folder.data(), MEGABYTES_NEEDED, System.getenv());
    Preconditions.isBuilt(folder, present());
    // it would hold its port
    PostgresServer.endLeftover(folder.postgres());
    List<String> left =
        options.without().stream()
            .flatMap(service -> Stream.of(service.title(), SuitePorts.management(service)))
            .toList();
    for (String part : ports.byName().keySet()) {
      if (!left.contains(part)) {
        Preconditions.portIsFree(part, ports.of(part));
      }
    }
  }

  private List<SuiteService> present() {
    return Arrays.stream(SuiteService.values())
        .filter(service -> !options.without().contains(service))
        .toList();
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

  private void startKeycloak(PostgresServer postgres) throws IOException, InterruptedException {
    Distribution programs = Distribution.of(folder);
    if (!programs.isReady()) {
      board.report(
          SuitePorts.KEYCLOAK, Condition.STARTING, 0, "is unpacked and prepared, this once");
    }
    programs.prepare(folder);
    KeycloakHome home = new KeycloakHome(folder, ports);
    KeycloakCommand command =
        new KeycloakCommand(folder, home, programs, home.prepare(programs, postgres));
    start(
        services,
        new ServiceProcess(
            SuitePorts.KEYCLOAK,
            command,
            HttpCheckup.ofKeycloak(client, ports.of(SuitePorts.KEYCLOAK)),
            house,
            folder.log(SuitePorts.KEYCLOAK)));
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
                new ServiceCommand(folder, service, environment),
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
    Tellings tellings = new Tellings(folder.data().resolve("tellings.properties"));
    for (SuiteService service : SuiteService.values()) {
      if (service.isProducer()) {
        RelayWatch watch =
            new RelayWatch(
                service,
                new Relay(
                    client,
                    connect.access(),
                    service.title(),
                    folder.connectors().resolve(service.title() + ".json")),
                new RelaySlot(postgres, service),
                tellings,
                board);
        watch.lookBeforeConnectStarts();
        inBackground(RelayWatch.partName(service), () -> watchRelay(service, watch));
      }
    }
    start(servers, infrastructure.connect(client, connect));
  }

  private void watchRelay(SuiteService service, RelayWatch watch) throws InterruptedException {
    if (options.without().contains(service)) {
      // somebody may start it by hand later; the suite does not wait for that
      board.report(RelayWatch.partName(service), Condition.LEFT_OUT, 0);
    }
    // it makes the outbox
    if (checkup(service).await(() -> !isStopping())
        && board.awaitReady(List.of(SuitePorts.CONNECT), () -> !isStopping())) {
      watch.run(() -> !isStopping());
    }
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
