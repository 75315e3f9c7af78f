package org.bangfu.registry.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a roster is taken at once. */
@ConfigMapping(prefix = "bangfu.roster")
public interface RosterLimits {
  /**
   * Rows of people in one file, all sheets together; three times the register of the sample county.
   * A larger one is refused as a whole and comes by township.
   */
  @WithDefault("300000")
  int mostRows();
}
