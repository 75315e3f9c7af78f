package org.bangfu.consumption.product;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Load;
import org.bangfu.kit.testing.Tokens;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it costs to read products. No test of the build, because it measures and does not judge:
 * {@code mvn -pl services/consumption-aid -am -Dquick -Dtest=PriceOfProducts
 * -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfProducts {
  private static final Logger LOG = Logger.getLogger(PriceOfProducts.class);

  @Test
  void ofOneAndOfTwenty() throws Exception {
    UUID product = null;
    for (int i = 0; i < 100; i++) {
      Map<UUID, String> shares =
          Map.of(
              Market.household(Market.VILLAGE), "0.6000",
              Market.household(Market.VILLAGE), "0.4000");
      product = Market.product("39.99", 10, Market.VILLAGE, shares);
    }
    Tokens officer = Tokens.officer();
    for (String path : List.of("/v1/products/" + product, "/v1/products?limit=20")) {
      LOG.info(Load.of(officer, path, 4) + ", at first");
      LOG.info(Load.of(officer, path, 8));
    }
  }
}
