package org.bangfu.local.supervisor;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState.Condition;

/** The relays of a suite: made before Connect starts, watched when their services are there. */
final class Relays {

  private final SuiteFolder folder;
  private final StateBoard board;
  private final HttpClient client;
  private final BooleanSupplier goOn;
  private final Tellings tellings;

  /**
   * None is watched yet.
   *
   * @param goOn whether the suite runs on
   */
  Relays(SuiteFolder folder, StateBoard board, HttpClient client, BooleanSupplier goOn) {
    this.folder = folder;
    this.board = board;
    this.client = client;
    this.goOn = goOn;
    this.tellings = new Tellings(folder.data().resolve("tellings.properties"));
  }

  /** A relay whose slot has been looked at; call before Connect is started. */
  RelayWatch watch(SuiteService service, PostgresServer postgres, ConnectAccess connect)
      throws SQLException {
    RelayWatch watch =
        new RelayWatch(
            service,
            new Relay(
                client,
                connect,
                service.title(),
                folder.connectors().resolve(service.title() + ".json")),
            new RelaySlot(postgres, service),
            tellings,
            board);
    watch.lookBeforeConnectStarts();
    return watch;
  }

  /** Watches it until the suite ends, from when its service has made the outbox. */
  void keep(SuiteService service, RelayWatch watch, boolean leftOut, Checkup checkup)
      throws InterruptedException {
    if (leftOut) {
      // somebody may start it by hand later; the suite does not wait for that
      board.report(RelayWatch.partName(service), Condition.LEFT_OUT, 0);
    }
    if (checkup.await(goOn) && board.awaitReady(List.of(SuitePorts.CONNECT), goOn)) {
      watch.run(goOn);
    }
  }
}
