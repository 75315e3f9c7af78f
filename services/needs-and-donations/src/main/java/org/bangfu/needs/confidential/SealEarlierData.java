package org.bangfu.needs.confidential;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SealClearColumns;
import org.flywaydb.core.api.migration.Context;

/**
 * Seals what the version before stored in clear. The database keeps the clear text in dead rows and
 * in its log until it has cleaned up; the migration after this one sees to the rows.
 */
public class SealEarlierData extends SealClearColumns {
  private final Confidential confidential;

  public SealEarlierData(Confidential confidential) {
    super(confidential.vault(), "20261122.2131", "seal earlier data");
    this.confidential = confidential;
  }

  @Override
  protected String indexOf(String field, PersonalText text) {
    return confidential.indexOf(field, text);
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    seal(
        connection,
        "helper",
        "id",
        List.of(new Column("phone", true), new Column("national_id", true)));
    seal(connection, "need", "household_id", List.of(new Column("reason", false)));
    seal(
        connection,
        "aid_record",
        "coalesce(household_id, helper_id, id)",
        List.of(new Column("note", false)));
  }
}
