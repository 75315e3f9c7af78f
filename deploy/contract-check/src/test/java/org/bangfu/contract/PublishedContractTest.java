package org.bangfu.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedContractTest {
  private static final PublishedContract REGISTRY =
      PublishedContract.of(
              Path.of(System.getProperty("bangfu.root"), "api-specs"), "household-registry")
          .orElseThrow();
  private static final String DIVISION = "/v1/divisions/430525";

  @Test
  void takesWhatTheContractSays() {
    assertEquals(List.of(), read(200, "{\"code\": \"430525\", \"name\": \"洞口县\"}"));
  }

  @Test
  void refusesANull() {
    broken("GET /v1/divisions/{code} 200 at /validTo type", read(200, "{\"validTo\": null}"));
  }

  @Test
  void refusesAFieldThatTheContractDoesNotName() {
    broken("additionalProperties", read(200, "{\"colour\": \"red\"}"));
  }

  @Test
  void refusesAStatusThatIsNotDeclared() {
    broken("GET /v1/divisions/{code} 418 is not a status", read(418, "{}"));
  }

  @Test
  void refusesATypeThatIsNotDeclared() {
    broken("is text/plain", REGISTRY.violations("GET", DIVISION, 200, "text/plain", "430525"));
  }

  @Test
  void refusesAnAnswerWithoutTheBodyThatIsDeclared() {
    broken("has no body", REGISTRY.violations("GET", DIVISION, 200, null, ""));
  }

  @Test
  void refusesThatWhatIsNotPublishedIsDone() {
    broken("not in the contract", REGISTRY.violations("GET", "/v1/secrets", 200, null, ""));
    assertEquals(List.of(), REGISTRY.violations("GET", "/v1/secrets", 404, null, ""));
  }

  @Test
  void refusesARequestThatNobodyTakes() {
    assertEquals(
        List.of(),
        REGISTRY.violationsOfRequest(
            "POST",
            "/v1/stations",
            "{\"name\": \"花园村帮扶点\", \"division\": \"430525103259\", \"kind\": \"VILLAGE_POINT\"}"));
    broken("required", REGISTRY.violationsOfRequest("POST", "/v1/stations", "{\"name\": \"花园村\"}"));
    broken("takes no JSON", REGISTRY.violationsOfRequest("POST", "/v1/secrets", "{}"));
    broken("takes no JSON", REGISTRY.violationsOfRequest("GET", DIVISION, "{}"));
  }

  private static List<String> read(int status, String body) {
    return REGISTRY.violations("GET", DIVISION, status, "application/json", body);
  }

  private static void broken(String rule, List<String> violations) {
    assertTrue(
        violations.stream().anyMatch(violation -> violation.contains(rule)), violations::toString);
  }
}
