package org.bangfu.local.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.SuiteService;

/**
 * The variables of the worker's environment that the connector files name, so that Connect keeps
 * and shows the placeholder alone, never the password.
 */
final class RelayVariables {

  /** What a connector may read from the worker's environment: these, and nothing else. */
  static final String PATTERN = "[A-Z_]+_(DATABASE_(HOST|PORT|NAME)|RELAY_(USER|PASSWORD))";

  private RelayVariables() {}

  static Map<String, String> of(Map<SuiteService, ServiceDatabase> databases) {
    Map<String, String> variables = new LinkedHashMap<>();
    databases.forEach((service, database) -> {
      String prefix = service.name();
      variables.put(prefix + "_DATABASE_HOST", database.host());
      variables.put(prefix + "_DATABASE_PORT", String.valueOf(database.port()));
      variables.put(prefix + "_DATABASE_NAME", database.name());
      variables.put(prefix + "_RELAY_USER", database.relay().user());
      variables.put(prefix + "_RELAY_PASSWORD", database.relay().password());
    });
    return variables;
  }
}
