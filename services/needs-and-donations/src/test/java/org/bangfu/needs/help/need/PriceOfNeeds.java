package org.bangfu.needs.help.need;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Load;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it costs to read needs. No test of the build, because it measures and does not judge: {@code
 * mvn -pl services/needs-and-donations -am -Dquick -Dtest=PriceOfNeeds
 * -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfNeeds {
  private static final Logger LOG = Logger.getLogger(PriceOfNeeds.class);

  @Test
  void ofOneAndOfTwenty() throws Exception {
    UUID need = null;
    for (int i = 0; i < 100; i++) {
      need = County.needForGoods(5);
    }
    Tokens officer = Tokens.officer();
    for (String path : List.of("/v1/needs/" + need, "/v1/needs?limit=20")) {
      LOG.info(Load.of(officer, path, 4) + ", at first");
      LOG.info(Load.of(officer, path, 8));
    }
  }
}
