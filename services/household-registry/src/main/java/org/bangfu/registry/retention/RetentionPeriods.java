package org.bangfu.registry.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long each category is kept. */
@ConfigMapping(prefix = "bangfu.retention")
interface RetentionPeriods {
  @WithDefault("P30D")
  Period undecidedRosters();

  @WithDefault("P5Y")
  Period departedMembers();

  @WithDefault("P5Y")
  Period closedHouseholds();

  @WithDefault("P5Y")
  Period departedStaff();

  /** How often the service does it of itself, such as {@code 24h}. */
  @WithDefault("off")
  String every();

  default Period of(RetentionCategory category) {
    return switch (category) {
      case UNDECIDED_ROSTERS -> undecidedRosters();
      case DEPARTED_MEMBERS -> departedMembers();
      case CLOSED_HOUSEHOLDS -> closedHouseholds();
      case DEPARTED_STAFF -> departedStaff();
    };
  }
}
