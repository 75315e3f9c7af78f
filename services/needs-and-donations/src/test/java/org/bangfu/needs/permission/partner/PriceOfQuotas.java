package org.bangfu.needs.permission.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it costs to count a call. No test of the build, because it measures and does not judge:
 * {@code mvn -pl services/needs-and-donations -am -Dquick -Dtest=PriceOfQuotas
 * -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfQuotas {
  private static final Logger LOG = Logger.getLogger(PriceOfQuotas.class);
  private static final int WINDOWS = 10;
  private static final int CALLS = 300;

  @Test
  void ofAReadAndAList() {
    Tokens counted = Partners.with(true, true, 100_000);
    Set<String> roles = new HashSet<>(counted.roles());
    roles.add(Role.CADRE);
    // sees the same rows by the same statements, and is staff to the quota
    Tokens uncounted =
        new Tokens(counted.account(), counted.client(), roles, List.of(), counted.person());
    String need = "/v1/needs/" + County.needForGoods(5);
    for (String path : List.of(need, "/v1/needs?limit=20", "/v1/campaigns?limit=20")) {
      Window.of(counted, path).call(CALLS);
      Window.of(uncounted, path).call(CALLS);
      Window on = Window.of(counted, path);
      Window off = Window.of(uncounted, path);
      for (int window = 0; window < WINDOWS; window++) {
        on.call(CALLS);
        off.call(CALLS);
      }
      LOG.infof(
          "%s: %.0f calls a second with quota, %.0f without, ratio %.2f (%d calls each)",
          path, on.perSecond(), off.perSecond(), on.perSecond() / off.perSecond(), on.calls());
    }
  }
}
