package org.bangfu.kit.wire.rebuild;

import java.sql.SQLException;
import java.util.List;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.InboundEvent;

/**
 * How a rebuild takes events: while it is far behind it leaves undone what is cheaper done for all
 * of them together, and once that is done it makes each batch whole.
 */
final class Filling {
  private final EventHandler handler;
  private boolean isFarBehind;

  Filling(EventHandler handler, boolean isFarBehind) {
    this.handler = handler;
    this.isFarBehind = isFarBehind;
  }

  /** In the running transaction. */
  void take(List<InboundEvent> batch) {
    if (isFarBehind) {
      handler.fill(batch);
    } else {
      handler.make(batch);
    }
  }

  /** Does what was left. */
  void settle(OwnConnection own) throws SQLException {
    String settling = handler.settling();
    if (isFarBehind && settling != null) {
      own.value("select cast((" + settling + ") as text)");
    }
    isFarBehind = false;
  }
}
