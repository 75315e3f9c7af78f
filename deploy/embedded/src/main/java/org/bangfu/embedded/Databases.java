package org.bangfu.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Makes databases with their roles in a server that runs. */
final class Databases {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

  private final PostgresServer server;
  private final Passwords passwords;

  Databases(PostgresServer server, Passwords passwords) {
    this.server = server;
    this.passwords = passwords;
  }

  ServiceDatabase service(String name) {
    refuseOtherThanNames(name);
    ServiceDatabase database =
        new ServiceDatabase(
            name,
            "127.0.0.1",
            server.port(),
            server.jdbcUrl(name),
            passwords.of(name + "_owner"),
            passwords.of(name + "_app"),
            passwords.of(name + "_relay"));
    ServiceRoles roles = new ServiceRoles(database);
    try (Connection any = connect("postgres")) {
      roles.createIn(any);
    } catch (SQLException e) {
      throw new EmbeddedServerException("The database " + name + " can't be made", e);
    }
    try (Connection service = connect(name)) {
      roles.grantIn(service);
    } catch (SQLException e) {
      throw new EmbeddedServerException("The roles of " + name + " can't be made", e);
    }
    return database;
  }

  OwnedDatabase owned(String name, boolean fresh) {
    refuseOtherThanNames(name);
    OwnedDatabase database = new OwnedDatabase(name, server.jdbcUrl(name), passwords.of(name));
    try (Connection any = connect("postgres")) {
      new OwnerRole(database).createIn(any, fresh);
    } catch (SQLException e) {
      throw new EmbeddedServerException("The database " + name + " can't be made", e);
    }
    return database;
  }

  private static void refuseOtherThanNames(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a database name: " + name);
    }
  }

  private Connection connect(String database) throws SQLException {
    Credentials as = server.superuser();
    return DriverManager.getConnection(server.jdbcUrl(database), as.user(), as.password());
  }
}
