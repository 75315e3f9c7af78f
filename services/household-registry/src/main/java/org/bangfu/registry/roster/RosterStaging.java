package org.bangfu.registry.roster;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.roster.mapping.SourceWords;
import org.bangfu.registry.spreadsheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Carries the rows of a file into the database by COPY, while they are read. */
@ApplicationScoped
class RosterStaging {
  private static final String ROWS =
      """
      copy roster_row (roster_id, line, sheet, sheet_row, broken, place, household_number,
        person_number, name, person, person_key, national_id, national_id_index, national_id_mask, birth_year, sex, relation_to_head, household_size, ethnic_group,
        education, school_stage, health, labour, work_place, work_months, household_type,
        main_cause, other_causes, identified_on, exited_year, unsafe_housing, safe_water,
        income_per_head, phone_subject, phone_key, phone, phone_index) from stdin\
      """;
  private static final String ERRORS =
      """
      insert into roster_error (roster_id, sheet, sheet_row, column_name, value, rule, detail)
      select ?, e.sheet, e.sheet_row, e.column_name, e.value, e.rule, e.detail
      from unnest(?, ?, ?, ?, ?, ?)
        with ordinality as e(sheet, sheet_row, column_name, value, rule, detail, line)
      order by e.line
      """;
  private static final int BUFFER = 1 << 16;

  private final AgroalDataSource database;
  private final SealRow sealRow;

  RosterStaging(AgroalDataSource database, SealRow sealRow) {
    this.database = database;
    this.sealRow = sealRow;
  }

  /** What was read: how many rows, where they are from, and what was wrong with them. */
  record Staged(
      int rows, List<RosterPlaces.Written> places, int errors, List<String> hiddenSheets) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Staged stage(UUID rosterId, SheetFile<RosterColumn> file, SourceWords words) {
    RowErrors errors = new RowErrors();
    RosterPlaces places = new RosterPlaces();
    RowReader reader = new RowReader(errors, places, words);
    int[] lines = {0};
    List<String> hidden;
    // the connection of the running transaction
    try (Connection connection = database.getConnection()) {
      try (OutputStream out = copy(connection, ROWS)) {
        CopyText text = new CopyText(out);
        hidden = file.read(cells -> write(text, rosterId, ++lines[0], reader.understood(cells)));
      }
      write(connection, rosterId, errors.kept());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the rows can't be staged", e);
    }
    return new Staged(lines[0], places.inOrder(), errors.count(), hidden);
  }

  private static void write(Connection connection, UUID rosterId, List<RosterError> errors)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ERRORS)) {
      insert.setObject(1, rosterId);
      insert.setArray(2, array(connection, "text", errors, RosterError::sheet));
      insert.setArray(3, array(connection, "integer", errors, RosterError::row));
      insert.setArray(4, array(connection, "text", errors, RosterError::column));
      insert.setArray(5, array(connection, "text", errors, RosterError::value));
      insert.setArray(6, array(connection, "text", errors, RosterError::rule));
      insert.setArray(7, array(connection, "text", errors, RosterError::detail));
      insert.executeUpdate();
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<RosterError> errors,
      Function<RosterError, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, errors.stream().map(value).toArray());
  }

  private static OutputStream copy(Connection connection, String sql) throws SQLException {
    return new BufferedOutputStream(
        new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER), BUFFER);
  }

  private void write(CopyText text, UUID rosterId, int line, RosterRow row) {
    text.add(rosterId).add(line).add(row.sheet()).add(row.row()).add(row.broken());
    text.add(row.place()).add(row.householdNumber()).add(row.personNumber());
    sealRow.addPerson(text, row.name(), row.nationalId());
    text.add(row.sex()).add(row.relation()).add(row.householdSize());
    text.add(row.ethnicGroup()).add(row.education()).add(row.schoolStage()).add(row.health());
    text.add(row.labour()).add(row.workPlace()).add(row.workMonths()).add(row.householdType());
    text.add(row.mainCause()).addNames(row.otherCauses()).add(row.identifiedOn());
    text.add(row.exitedYear()).add(row.unsafeHousing()).add(row.safeWater());
    text.add(row.incomePerHead());
    // the household's phone stands in the head's row
    sealRow.addPhone(text, row.relation() == RelationToHead.HEAD ? row.phone() : null);
    try {
      text.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
