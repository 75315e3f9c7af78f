package org.bangfu.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of one service's database: the owner for migrations, the application that owns nothing
 * and can't bypass row-level security, the relay that reads the log. Every statement can be
 * repeated.
 */
final class ServiceRoles {

  private final ServiceDatabase database;

  ServiceRoles(ServiceDatabase database) {
    this.database = database;
  }

  /** Roles and the database itself; connected as superuser to any database of the cluster. */
  void createIn(Connection cluster) throws SQLException {
    try (Statement statement = cluster.createStatement()) {
      // a refused statement must not leave a password in the server's log
      statement.execute("set log_min_error_statement = 'panic'");
    }
    role(
        cluster, database.owner(), "nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
    role(cluster, database.app(), "nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
    role(cluster, database.relay(), "nosuperuser nocreatedb nocreaterole replication nobypassrls");
    String name = database.name();
    try (Statement statement = cluster.createStatement()) {
      if (!exists(cluster, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database %s owner %s".formatted(name, database.owner().user()));
      }
      statement.execute("revoke all on database %s from public".formatted(name));
      statement.execute(
          "grant connect on database %s to %s, %s"
              .formatted(name, database.app().user(), database.relay().user()));
    }
  }

  /** What the roles may do in the schema; connected as superuser to the service's database. */
  void grantIn(Connection service) throws SQLException {
    String owner = database.owner().user();
    String app = database.app().user();
    try (Statement statement = service.createStatement()) {
      statement.execute("alter schema public owner to " + owner);
      statement.execute("revoke all on schema public from public");
      statement.execute(
          "grant usage on schema public to %s, %s".formatted(app, database.relay().user()));
      String defaults = "alter default privileges for role " + owner;
      statement.execute(defaults + " grant select, insert, update, delete on tables to " + app);
      statement.execute(defaults + " grant usage on sequences to " + app);
    }
  }

  static void role(Connection cluster, Credentials role, String attributes) throws SQLException {
    boolean exists = exists(cluster, "select 1 from pg_roles where rolname = ?", role.user());
    try (Statement statement = cluster.createStatement()) {
      statement.execute(
          "%s role %s with login %s password '%s'"
              .formatted(exists ? "alter" : "create", role.user(), attributes, role.password()));
    }
  }

  static boolean exists(Connection connection, String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
