package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.sandbox.Keys;

/** Lets each service migrate its database and end, without ever being ready. */
record Migrations(SuiteFolder folder, SuitePorts ports) {

  /** By which Quarkus ends as soon as the schema is there. */
  private static final String END_THEN = "QUARKUS_INIT_AND_EXIT";

  /** All four beside one another. */
  void run(PostgresServer postgres) throws IOException, InterruptedException {
    Files.createDirectories(folder.logs());
    VaultKeys keys = VaultKeys.of(folder);
    Keys payments = Keys.in(folder.data());
    Map<SuiteService, Process> running = new EnumMap<>(SuiteService.class);
    try {
      for (SuiteService service : SuiteService.values()) {
        ServiceDatabase database = postgres.createServiceDatabase(service.database());
        Map<String, String> variables =
            ServiceEnvironment.of(ports, service, database, keys, payments).variables();
        running.put(service, start(service, variables));
      }
      for (Map.Entry<SuiteService, Process> each : running.entrySet()) {
        if (each.getValue().waitFor() != 0) {
          String title = each.getKey().title();
          throw new SuiteException(
              "The database of %s can't be prepared; %s says why."
                  .formatted(title, folder.log(title)));
        }
      }
    } finally {
      running.values().forEach(Process::destroyForcibly);
    }
  }

  private Process start(SuiteService service, Map<String, String> variables) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(variables);
    all.put(END_THEN, "true");
    ServiceCommand command = new ServiceCommand(folder, service, new ServiceEnvironment(all));
    return command.startBriefly();
  }
}
