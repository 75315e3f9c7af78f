package org.bangfu.local.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.Passwords;

/** A service's own tables, which an auditor would count by hand to check a figure. */
public record SourceDatabase(int port, String name, Path passwords) {
  /** The first column of what the question finds. */
  public List<String> column(String sql) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Runs a command that gives no rows. */
  public void run(String sql) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The one value that the question has. */
  public String value(String sql) {
    return column(sql).getFirst();
  }

  /** As the superuser of the cluster, whom no policy binds. */
  Connection connection() throws SQLException {
    Credentials superuser = new Passwords(passwords).of("postgres");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, superuser.user(), superuser.password());
  }
}
