package org.bangfu.kit.guard.personal;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/**
 * Judges the keys when the service starts, not when the first person's data are asked for: as they
 * are written, and whether they are those of the database. Where nothing injects the vault or the
 * index, the container has left the keys' bean out, and none are asked for.
 */
class VaultStart {
  void judgeKeys(@Observes StartupEvent started) {
    // no injection point: it would be what makes the keys needed everywhere
    Arc.container().listAll(VaultKeys.class).forEach(keys -> keys.get().suite());
    Arc.container().listAll(SubjectKeys.class).forEach(kept -> kept.get().requireOpenable());
  }
}
