package org.bangfu.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The one role of an {@link OwnedDatabase}. Every statement can be repeated. */
record OwnerRole(OwnedDatabase database) {

  /** The role and the database; connected as superuser to another database of the cluster. */
  void createIn(Connection cluster, boolean fresh) throws SQLException {
    String name = database.name();
    try (Statement statement = cluster.createStatement()) {
      // a refused statement must not leave a password in the server's log
      statement.execute("set log_min_error_statement = 'panic'");
      ServiceRoles.role(
          cluster,
          database.owner(),
          "nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
      if (fresh) {
        statement.execute("drop database if exists %s with (force)".formatted(name));
      }
      if (!ServiceRoles.exists(cluster, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database %s owner %s".formatted(name, database.owner().user()));
      }
      statement.execute("revoke all on database %s from public".formatted(name));
    }
  }
}
