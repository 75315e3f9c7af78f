package org.bangfu.needs.permission.disclosure;

import jakarta.inject.Singleton;
import java.time.Period;
import org.bangfu.kit.guard.retention.Deletion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets by whole months what was told to whom, once it is evidence no more; the database keeps it
 * for three years at least.
 */
@Singleton
class PurgeDisclosures extends Deletion {
  PurgeDisclosures(@ConfigProperty(name = "bangfu.disclosures.kept") Period kept) {
    super(
        "disclosures",
        "select purge_disclosures(cast(? as interval))",
        kept,
        "select oldest_partition('disclosure')");
  }
}
