package org.bangfu.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.bangfu.kit.wire.rebuild.OtherSource;
import org.bangfu.kit.wire.rebuild.OwnConnection;
import org.bangfu.kit.wire.rebuild.Source;

/** The facts as the source of the sums: all of them, and not those alone that a batch brought. */
@ApplicationScoped
class RecountFacts implements OtherSource {
  @Override
  public String name() {
    return "facts";
  }

  @Override
  public Source open(OwnConnection own, long readBefore) {
    return new Recount(own, readBefore);
  }

  private static final class Recount implements Source {
    private final OwnConnection own;
    private long read;

    Recount(OwnConnection own, long readBefore) {
      this.own = own;
      this.read = readBefore;
    }

    @Override
    public void catchUp() throws SQLException {
      read += Long.parseLong(own.value("select recount_facts()"));
    }

    @Override
    public long read() {
      return read;
    }

    @Override
    public void close() {
      // nothing to give back
    }
  }
}
