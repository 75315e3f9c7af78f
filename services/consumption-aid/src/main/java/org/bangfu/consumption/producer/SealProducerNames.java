package org.bangfu.consumption.producer;

import java.sql.SQLException;
import java.util.List;
import org.bangfu.kit.guard.personal.SealClearColumns;
import org.bangfu.kit.guard.personal.Vault;
import org.flywaydb.core.api.migration.Context;

/** Seals the names of producers, which the version before stored in clear. */
public class SealProducerNames extends SealClearColumns {
  public SealProducerNames(Vault vault) {
    super(vault, "20261128.0864", "seal names of producers");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    seal(context.getConnection(), "producer", "id", List.of(new Column("name", false)));
  }
}
