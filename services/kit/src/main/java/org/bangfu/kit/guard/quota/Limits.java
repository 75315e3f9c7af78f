package org.bangfu.kit.guard.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Calls a minute where nothing else says how many. */
@ConfigMapping(prefix = "bangfu.quota")
interface Limits {
  /** Of a partner website. */
  @WithDefault("600")
  int perMinute();

  /** Of a person that acts for itself: a helper, a household, a buyer, a producer. */
  @WithDefault("600")
  int personPerMinute();

  /** Of an address whose caller is not known, on what is public. */
  @WithDefault("300")
  int anonymousPerMinute();
}
