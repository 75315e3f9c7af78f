package org.bangfu.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.bangfu.county.call.Api;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;

/** Calls of an office, which must succeed. */
final class OfficeCalls implements AutoCloseable {
  private final BenchedSuite suite;
  private final Api api;

  /**
   * @param account by the name that it has in the local realm
   */
  OfficeCalls(BenchedSuite suite, String account) {
    this.suite = suite;
    this.api = new Api(Api.client(), suite.renewed(account));
  }

  JsonNode post(String path, Object body) {
    return ok(path, api.post(address(SuiteService.HOUSEHOLD_REGISTRY, path), body));
  }

  JsonNode get(SuiteService service, String path) {
    return ok(path, api.get(address(service, path)));
  }

  private URI address(SuiteService service, String path) {
    return suite.url(service).resolve(path);
  }

  private static JsonNode ok(String path, Api.Answer answer) {
    if (!answer.ok()) {
      throw new SuiteException("%s answers %d: %s".formatted(path, answer.status(), answer.text()));
    }
    return answer.as(JsonNode.class);
  }

  @Override
  public void close() {
    api.close();
  }
}
