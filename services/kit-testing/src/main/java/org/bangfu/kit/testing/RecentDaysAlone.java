package org.bangfu.kit.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The rule of installations for callers without an office, which other tests' stories set aside.
 */
public class RecentDaysAlone implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("bangfu.history.days-back", "7");
  }
}
