package org.bangfu.needs.confidential;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bangfu.kit.guard.personal.SealClearColumns;
import org.flywaydb.core.api.migration.Context;

/** Seals what uses of donations are for, which the version before stored in clear. */
public class SealUsePurposes extends SealClearColumns {
  public SealUsePurposes(Confidential confidential) {
    super(confidential.vault(), "20261128.0501", "seal purposes of uses");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (Statement statement = context.getConnection().createStatement()) {
      // there is no key for who was erased
      statement.executeUpdate(
          """
          update donation_use set purpose = null
          where household_id in (select subject from subject_key where erased_at is not null)
          """);
    }
    seal(
        context.getConnection(),
        "donation_use",
        "coalesce(household_id, id)",
        List.of(new Column("purpose", false)));
  }
}
