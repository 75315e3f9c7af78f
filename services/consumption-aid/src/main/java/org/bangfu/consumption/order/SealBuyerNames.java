package org.bangfu.consumption.order;

import java.sql.SQLException;
import java.util.List;
import org.bangfu.kit.guard.personal.SealClearColumns;
import org.bangfu.kit.guard.personal.Vault;
import org.flywaydb.core.api.migration.Context;

/** Seals the names of buyers, which the version before stored in clear. */
public class SealBuyerNames extends SealClearColumns {
  public SealBuyerNames(Vault vault) {
    super(vault, "20261128.0861", "seal names of buyers");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    seal(context.getConnection(), "orders", "id", List.of(new Column("buyer_name", false)));
  }
}
