package org.bangfu.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/**
 * The services' databases in a cluster of their own, made by their migrations, and nothing else.
 */
final class MigratedDatabases implements AutoCloseable {
  private static final Path SERVICES = Path.of("../../services").toAbsolutePath().normalize();

  private final PostgresServer server;
  private final BenchedSuite suite;

  MigratedDatabases(Path checkout) throws IOException, SQLException {
    SuiteFolder folder = SuiteFolder.of(checkout, Map.of(), SuiteFolder.DEMO);
    server = PostgresServer.start(folder.postgres(), 0, false);
    suite =
        new BenchedSuite(
            folder, SuitePorts.from(Map.of()).with(SuitePorts.POSTGRES, server.port()));
    for (SuiteService service : SuiteService.values()) {
      migrate(service, server.createServiceDatabase(service.database()));
    }
  }

  BenchedSuite suite() {
    return suite;
  }

  private static void migrate(SuiteService service, ServiceDatabase database)
      throws IOException, SQLException {
    // the driver does not know where a function of statements ends; the server does
    String whole = database.jdbcUrl() + "?preferQueryMode=simple";
    try (Connection owner =
            DriverManager.getConnection(
                whole, database.owner().user(), database.owner().password());
        Statement statement = owner.createStatement()) {
      for (Path migration : migrations(service)) {
        statement.execute(Files.readString(migration));
      }
    }
  }

  /** Their names begin with their versions. */
  private static List<Path> migrations(SuiteService service) throws IOException {
    List<String> folders = new ArrayList<>(List.of("kit/src/main/resources/db/kit"));
    if (service.takesPayments()) {
      folders.add("kit-payment/src/main/resources/db/payment");
      // those that do are those that keep exports by the kit's table, too
      folders.add("kit/src/main/resources/db/export");
    }
    folders.add(service.title() + "/src/main/resources/db/migration");
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(SERVICES.resolve(folder))) {
        files.forEach(found::add);
      }
    }
    found.sort(Comparator.comparing(file -> file.getFileName().toString()));
    return found;
  }

  @Override
  public void close() {
    server.close();
  }
}
