package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a migration says when it is refused, and that it is not started again for it. */
class MigrationJobsTest {

  @ParameterizedTest
  @MethodSource("org.bangfu.kubernetes.ManifestSet#all")
  void whatARefusalEndsIsOverWithItsSentence(ManifestSet set) {
    for (String service : Repository.SERVICES) {
      JsonNode spec = set.one("Job", service + "-migration").json().path("spec");
      JsonNode rule = spec.at("/podFailurePolicy/rules/0");
      assertEquals("FailJob", rule.path("action").asText());
      assertEquals("In", rule.at("/onExitCodes/operator").asText());
      assertEquals("[78]", rule.at("/onExitCodes/values").toString());

      JsonNode pod = spec.at("/template/spec");
      assertEquals("Never", pod.path("restartPolicy").asText(), "a policy of failures asks for it");
      JsonNode container = pod.at("/containers/0");
      assertEquals(container.path("name"), rule.at("/onExitCodes/containerName"));
      assertEquals("FallbackToLogsOnError", container.path("terminationMessagePolicy").asText());
    }
  }
}
