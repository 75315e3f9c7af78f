package org.bangfu.registry.roster;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.bangfu.registry.household.Confidential;

/** Opens the names of those who land, which were staged under their keys. */
@ApplicationScoped
class StagedNames {
  /** The opened names in a statement, by line, with the parameters of {@link Opened}. */
  static final String JOINED =
      " unnest(cast(:lines as integer[]), cast(:names as text[])) as n(line, name) ";

  private static final String LANDING =
      """
      select r.line, r.person, r.person_key, r.name
      from roster_household h
      join roster_row r on r.roster_id = h.roster_id and r.household_number = h.number
      where h.roster_id = ? and not h.refused and r.name is not null
      """;
  private static final int FETCHED = 1000;

  private final AgroalDataSource database;
  private final Confidential confidential;

  StagedNames(AgroalDataSource database, Confidential confidential) {
    this.database = database;
    this.confidential = confidential;
  }

  /** Names by the lines of the roster. */
  record Opened(List<Integer> lines, List<String> names) {
    /** The parameters of {@link #JOINED}, and these. */
    Map<String, Object> with(Map<String, Object> more) {
      Map<String, Object> all = new HashMap<>(more);
      all.put("lines", lines.toArray(Integer[]::new));
      all.put("names", names.toArray(String[]::new));
      return all;
    }

    @Override
    public String toString() {
      return "the names of " + lines.size() + " lines";
    }
  }

  /** Those of the households that are whole; they go from the memory into the members alone. */
  @Transactional(Transactional.TxType.MANDATORY)
  Opened open(UUID rosterId) {
    Opened opened = new Opened(new ArrayList<>(), new ArrayList<>());
    // the connection of the running transaction
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(LANDING)) {
      query.setFetchSize(FETCHED);
      query.setObject(1, rosterId);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          opened.lines().add(rows.getInt(1));
          opened.names().add(name(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the names can't be read", e);
    }
    return opened;
  }

  private String name(ResultSet row) throws SQLException {
    return confidential
        .open(row.getObject(2, UUID.class), new WrappedKey(row.getString(3)))
        .open(Confidential.STAGED_NAME, new Sealed(row.getString(4)))
        .clearText();
  }
}
