package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The component for who has the Prometheus operator: it scrapes our pods, by our alerts. */
class WatchingTest {
  private final ManifestSet component = component();

  @Test
  void everyObjectIsOneThatTheOperatorKnows() {
    component
        .manifests()
        .forEach(
            manifest -> assertEquals(List.of(), Structures.faults(manifest), manifest::toString));
    assertEquals(Repository.SERVICES.size() + 1, component.manifests().size());
  }

  @Test
  void eachServiceIsScrapedAtThePortOfItsPodsAndItsJobIsItsName() {
    for (String service : Repository.SERVICES) {
      JsonNode scrape = component.one("PodMonitor", service).spec();
      Manifest deployment = ManifestSet.base().one("Deployment", service);
      JsonNode labels = deployment.podTemplate().at("/metadata/labels");
      assertTrue(PodsTest.chooses(scrape.at("/selector/matchLabels"), labels), service);
      assertEquals(service, labels.path(scrape.path("jobLabel").asText()).asText());
      JsonNode endpoint = scrape.at("/podMetricsEndpoints/0");
      assertTrue(
          deployment
              .containers()
              .flatMap(container -> Manifest.each(container.path("ports")))
              .anyMatch(port -> port.path("name").equals(endpoint.path("port"))),
          service);
      assertEquals(service, endpoint.at("/tlsConfig/serverName").asText());
    }
  }

  @Test
  void itsAlertsAreThoseOfTheSuite() throws IOException {
    JsonNode alerts =
        ManifestSet.YAML.readTree(
            Repository.root().resolve("deploy/watching/alerts.yaml").toFile());
    assertEquals(
        alerts.path("groups"), component.one("PrometheusRule", "bangfu").spec().path("groups"));
  }

  private static ManifestSet component() {
    try {
      List<Manifest> manifests = new ArrayList<>();
      for (String file : List.of("scrapes.yaml", "alerts.yaml")) {
        manifests.addAll(
            ManifestSet.read(
                Files.readString(Repository.kubernetes("components/watching").resolve(file))));
      }
      return new ManifestSet("components/watching", manifests);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
