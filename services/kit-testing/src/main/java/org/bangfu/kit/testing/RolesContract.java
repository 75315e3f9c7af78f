package org.bangfu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the table of who may call what against what the code says of itself. */
public final class RolesContract {
  /** Any caller with a valid token. */
  public static final String EVERYBODY = "*";

  /** Whoever calls, without a token too. */
  public static final String ANYBODY = "anybody";

  private RolesContract() {}

  /** Fails at the first operation whose roles are not those of the table. */
  public static void check(String service) {
    Map<String, Set<String>> inTheTable = table(service);
    Map<String, Set<String>> inTheCode = new TreeMap<>();
    Map<String, Map<String, Map<String, Object>>> paths =
        Management.call().get("/q/openapi?format=json").jsonPath().getMap("paths");
    paths
        .values()
        .forEach(item ->
            item.values()
                .forEach(operation ->
                    inTheCode.put(String.valueOf(operation.get("operationId")), roles(operation))));
    if (!inTheCode.equals(inTheTable)) {
      throw new AssertionError(
          "api-specs/roles.csv and the annotations differ; only in the table: "
              + difference(inTheTable, inTheCode)
              + ", only in the code: "
              + difference(inTheCode, inTheTable));
    }
  }

  /** The roles that may call each operation of a service, by operation. */
  public static Map<String, Set<String>> table(String service) {
    try {
      Map<String, Set<String>> table = new TreeMap<>();
      Files.readAllLines(Repository.contracts().resolve("roles.csv")).stream()
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[0].equals(service) || cells[0].equals("every service"))
          .forEach(cells -> table.put(cells[1], new TreeSet<>(List.of(cells[2].split(" ")))));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> roles(Map<String, Object> operation) {
    if (!(operation.get("security") instanceof List<?> security) || security.isEmpty()) {
      return Set.of("nobody asked");
    }
    if (security.contains(Map.of())) {
      return Set.of(ANYBODY);
    }
    Set<String> roles = new TreeSet<>();
    for (Object requirement : security) {
      ((Map<?, ?>) requirement)
          .values()
          .forEach(scopes -> ((List<?>) scopes).forEach(role -> roles.add(String.valueOf(role))));
    }
    return roles.isEmpty() ? Set.of(EVERYBODY) : roles;
  }

  private static Map<String, Set<String>> difference(
      Map<String, Set<String>> these, Map<String, Set<String>> those) {
    Map<String, Set<String>> only = new LinkedHashMap<>(these);
    only.entrySet().removeIf(entry -> entry.getValue().equals(those.get(entry.getKey())));
    return only;
  }
}
