package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What only the renderer can say: that it goes, and that it refuses what is not complete. */
class RenderingTest {

  @BeforeEach
  void isThere() {
    assumeTrue(
        Kubectl.found().isPresent(),
        "overlays are rendered where kubectl is: put one on the path, or name it by BANGFU_KUBECTL");
  }

  @Test
  void eachOverlayHasWhatTheBaseHas() {
    long inBase = ManifestSet.base().manifests().size();
    assertAll(
        Overlays.RENDERED.sets().stream()
            .map(set ->
                () ->
                    assertTrue(
                        set.manifests().size() >= inBase + 2,
                        set + " has only " + set.manifests().size())));
  }

  @Test
  void withoutAnInstallationNothingIsRendered() throws Exception {
    for (String overlay : Overlays.NAMES) {
      Kubectl.Answer answer = Overlays.render(overlay, Map.of());
      assertNotEquals(0, answer.status(), overlay);
      assertEquals("", answer.out());
    }
  }

  @Test
  void anImageThatIsMissingEmptyOrNotFixedIsRefused() throws Exception {
    Map<String, String> whole = Overlays.installation();
    Stream<String> images = whole.keySet().stream().filter(key -> key.endsWith("_IMAGE"));
    assertAll(images.flatMap(image -> refusals(whole, image, "", "registry.invalid/it:latest")));
  }

  @Test
  void aDatabaseWithoutItsVersionIsRefused() throws Exception {
    String digest = "@sha256:" + "0".repeat(64);
    assertAll(
        refusals(
            Overlays.installation(),
            "POSTGRES_IMAGE",
            "registry.invalid/postgres" + digest,
            "registry.invalid/postgres:latest" + digest,
            "registry.invalid/postgres:17.6" + digest));
  }

  @Test
  void anAddressThatIsMissingOrEmptyIsRefused() throws Exception {
    Map<String, String> whole = Overlays.installation();
    assertAll(
        whole.keySet().stream()
            .filter(key -> !key.endsWith("_IMAGE"))
            .flatMap(key -> refusals(whole, key, "", "part")));
  }

  @Test
  void routesHangOnTheGatewayThatIsNamed() {
    for (ManifestSet set : Overlays.RENDERED.sets()) {
      set.of("HTTPRoute")
          .forEach(route ->
              assertEquals(
                  "[{\"name\":\"public\",\"namespace\":\"gateways\"}]",
                  route.spec().path("parentRefs").toString(),
                  route::toString));
    }
  }

  private static Stream<Executable> refusals(
      Map<String, String> whole, String key, String... values) {
    Map<String, String> without = new TreeMap<>(whole);
    without.remove(key);
    return Stream.concat(
        Stream.of(() -> refused(key + " is missing", without)),
        Stream.of(values)
            .map(value ->
                () -> {
                  Map<String, String> other = new TreeMap<>(whole);
                  other.put(key, value);
                  refused(key + " is '" + value + "'", other);
                }));
  }

  private static void refused(String why, Map<String, String> installation) throws Exception {
    Kubectl.Answer answer = Overlays.render("county", installation);
    assertNotEquals(0, answer.status(), why);
    assertEquals("", answer.out(), why);
  }
}
