package org.bangfu.kit.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** How much is exported, and how long it is kept. */
@ConfigMapping(prefix = "bangfu.exports")
interface ExportLimits {
  /** Whether the service has lists to export; said when it is built. */
  boolean offered();

  /** Their names, in the order of the contract. */
  Optional<List<String>> lists();

  /** How one of them is asked for, for the contract. */
  Optional<String> example();

  /** How often the service looks for what waits. */
  @WithDefault("2s")
  String every();

  /** How long a file is kept. */
  @WithDefault("PT24H")
  Duration kept();

  /** How long it is known that there was one. */
  @WithDefault("P90D")
  Period remembered();

  /** Rows of a file. */
  @WithDefault("500000")
  long mostRows();

  /** Of an account that have not expired. */
  @WithDefault("20")
  int most();
}
