package org.bangfu.kit.guard.audit;

import jakarta.inject.Singleton;
import java.time.Period;
import org.bangfu.kit.guard.retention.Deletion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets the audit by whole months, once they are sealed and old enough; the chain goes on from
 * its last hash before. The database keeps six months at least.
 */
@Singleton
public class PurgeAudit extends Deletion {
  PurgeAudit(@ConfigProperty(name = "bangfu.audit.kept") Period kept) {
    super(
        "audit",
        "select purge_audit(cast(? as interval))",
        kept,
        "select oldest_partition('audit_entry')");
  }
}
