package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What databases are given in each size of an installation. */
class DatabasesTest {
  private static final String ALL = "org.bangfu.kubernetes.ManifestSet#all";

  /** With two instances a county goes on alone; with three there is always a second to wait for. */
  @ParameterizedTest
  @MethodSource(ALL)
  void aCommitIsOnTwoMachinesWhereThereAreThree(ManifestSet set) {
    boolean larger = List.of("province", "nation").contains(set.title());
    set.of("Cluster")
        .forEach(cluster -> {
          assertEquals(larger ? 3 : 2, cluster.spec().path("instances").asInt(), cluster::name);
          assertEquals(
              larger ? "required" : "preferred",
              cluster.spec().at("/postgresql/synchronous/dataDurability").asText(),
              cluster::name);
        });
  }

  /** A nation's records need a nation's database, its accounts do not. */
  @ParameterizedTest
  @MethodSource(ALL)
  void accountsDoNotGrowAsRecordsDo(ManifestSet set) {
    for (String amount : List.of("/storage", "/walStorage", "/resources")) {
      JsonNode accounts = ManifestSet.base().one("Cluster", "keycloak-db").spec().at(amount);
      assertEquals(accounts, set.one("Cluster", "keycloak-db").spec().at(amount));
      if (List.of("province", "nation").contains(set.title())) {
        for (String service : Repository.SERVICES) {
          assertNotEquals(accounts, set.one("Cluster", service + "-db").spec().at(amount));
        }
      }
    }
  }

  /** Wherever the store listens, the policy of each database has a way out. */
  @ParameterizedTest
  @MethodSource(ALL)
  void backupsReachTheirStore(ManifestSet set) {
    if (!set.isRendered()) {
      return;
    }
    set.of("Cluster")
        .forEach(cluster -> {
          String name = cluster.all("barmanObjectName").getFirst().asText();
          JsonNode configuration = set.one("ObjectStore", name).spec().path("configuration");
          URI store = URI.create(configuration.path("endpointURL").asText());
          assertEquals("https", store.getScheme());
          List<Integer> open =
              Manifest.each(set.one("NetworkPolicy", cluster.name()).spec().path("egress"))
                  .filter(rule -> !rule.has("to"))
                  .flatMap(rule -> Manifest.each(rule.path("ports")))
                  .map(port -> port.path("port").asInt())
                  .toList();
          assertTrue(open.contains(store.getPort() < 0 ? 443 : store.getPort()), open::toString);
        });
  }
}
