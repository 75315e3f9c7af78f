package org.bangfu.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.embedded.OwnedDatabase;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;

/**
 * What Keycloak needs in a data folder. Its database holds nothing but the imported realm and open
 * sessions: when the realm changes, the database is made anew and not altered.
 */
public final class KeycloakHome {

  private final SuiteFolder suite;
  private final SuitePorts ports;
  private final Path folder;
  private volatile String stamp = "";

  /** Nothing is written yet. */
  public KeycloakHome(SuiteFolder suite, SuitePorts ports) {
    this.suite = suite;
    this.ports = ports;
    this.folder = suite.keycloak();
  }

  public Path folder() {
    return folder;
  }

  /** Writes the realm, links the programs, and gives the database that fits them. */
  public OwnedDatabase prepare(Distribution programs, PostgresServer postgres) throws IOException {
    String realm = LocalRealm.of(suite, ports).json().toPrettyString();
    Path imports = Files.createDirectories(folder.resolve("data/import"));
    Files.createDirectories(folder.resolve("providers"));
    writeSecretly(imports.resolve(LocalRealm.NAME + "-realm.json"), realm);
    Path lib = folder.resolve("lib");
    Files.deleteIfExists(lib);
    Files.createSymbolicLink(lib, programs.folder().resolve("lib"));

    stamp = stamp(realm);
    boolean same = Files.exists(imported()) && Files.readString(imported()).equals(stamp);
    Files.deleteIfExists(imported());
    return postgres.createOwnedDatabase("keycloak", !same && holdsARealm(postgres));
  }

  /** Where no realm was ever imported the tables may be there already, empty. */
  private static boolean holdsARealm(PostgresServer postgres) {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("keycloak"),
                postgres.superuser().user(),
                postgres.superuser().password());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select exists (select from realm)")) {
      return answer.next() && answer.getBoolean(1);
    } catch (SQLException e) {
      return true; // no such database, or one that is not whole: it is made anew
    }
  }

  /** To be called when Keycloak has answered that it is ready: the realm is in the database. */
  public void keep() throws IOException {
    writeSecretly(imported(), stamp);
  }

  /** What Keycloak reads from its environment. */
  public Map<String, String> environment(OwnedDatabase database) {
    String port = String.valueOf(ports.of(SuitePorts.KEYCLOAK));
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("KC_DB_URL", database.jdbcUrl());
    variables.put("KC_DB_USERNAME", database.owner().user());
    variables.put("KC_DB_PASSWORD", database.owner().password());
    variables.put("KC_DB_POOL_INITIAL_SIZE", "0");
    variables.put("KC_DB_POOL_MIN_SIZE", "0");
    variables.put("KC_DB_POOL_MAX_SIZE", "10");
    variables.put("KC_CACHE", "local");
    variables.put("KC_HTTP_ENABLED", "true");
    variables.put("KC_HTTP_HOST", "127.0.0.1");
    variables.put("KC_HTTP_PORT", port);
    variables.put("KC_HTTP_POOL_MAX_THREADS", "16");
    variables.put("KC_HOSTNAME", "http://127.0.0.1:" + port);
    // it says so each time that it is asked and not ready yet
    variables.put("KC_LOG_LEVEL", "info,io.smallrye.health:warn");
    variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", LocalSecrets.of(suite).ofKeycloakAdmin());
    return variables;
  }

  private Path imported() {
    return folder.resolve("imported.sha256");
  }

  private static String stamp(String realm) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((Distribution.version() + realm).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeSecretly(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
  }
}
