package org.bangfu.kit.export;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.retention.Deletion;

/** Empties exports that have expired, and forgets them later, a few at a time. */
@Singleton
@IfBuildProperty(name = "bangfu.exports.offered", stringValue = "true")
class PurgeExports extends Deletion {
  PurgeExports(ExportLimits limits) {
    super(
        "list-exports",
        "select purge_list_exports(cast(? as interval), 10)",
        limits.remembered(),
        "select oldest_list_export()");
  }
}
