package org.bangfu.registry.standing.exit;

import java.util.List;
import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What an exit has been through.
 *
 * @param steps in the order in which they were recorded
 */
public record ExitHistory(ExitDossier dossier, List<Recorded> steps) {
  /**
   * A step, and why it was taken.
   *
   * @param reason in clear; null if nothing was said, or it was erased
   */
  public record Recorded(ExitDossierStep step, @Nullable PersonalText reason) {}
}
