package org.bangfu.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Part;
import org.jspecify.annotations.Nullable;

/** What the local administrator asks of the services of the suite that runs. */
final class Administration {

  private static final String WHO = "administrator";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SuiteState state;
  private final Supplier<String> token;

  Administration(SuiteState state, Supplier<String> token) {
    this.state = state;
    this.token = token;
  }

  /**
   * That of the running suite.
   *
   * @throws SuiteException when there is none
   */
  static Administration ofRunning() {
    Suite suite =
        Suite.running()
            .orElseThrow(
                () -> new SuiteException("Nothing runs; ./bangfu up starts what can be asked."));
    SuiteState state = suite.state().orElseThrow(() -> new SuiteException("It has just ended."));
    int keycloak = state.part(SuitePorts.KEYCLOAK).map(Part::port).orElse(0);
    return new Administration(state, new LocalTokens(suite.folder(), keycloak).renewed(WHO));
  }

  /** The service of that name, or all of those that the command is for. */
  static List<SuiteService> chosen(@Nullable String title, List<SuiteService> all) {
    if (title == null) {
      return all;
    }
    return List.of(
        SuiteService.named(title)
            .filter(all::contains)
            .orElseThrow(() ->
                new SuiteException(
                    "There is no %s here; there are %s."
                        .formatted(
                            title,
                            String.join(", ", all.stream().map(SuiteService::title).toList())))));
  }

  JsonNode get(SuiteService service, String path) throws InterruptedException {
    return send(service, HttpRequest.newBuilder(address(service, path)).GET());
  }

  JsonNode post(SuiteService service, String path, String json) throws InterruptedException {
    return send(
        service,
        HttpRequest.newBuilder(address(service, path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private URI address(SuiteService service, String path) {
    int port = state.part(service.title()).map(Part::port).orElse(0);
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private JsonNode send(SuiteService service, HttpRequest.Builder request)
      throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              request.timeout(PATIENCE).header("Authorization", "Bearer " + token.get()).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body = body(answer);
      if (answer.statusCode() / 100 != 2) {
        String detail = body.path("detail").asText(body.path("title").asText());
        throw new SuiteException(
            "%s answers %d %s".formatted(service.title(), answer.statusCode(), detail).strip());
      }
      return body;
    } catch (IOException | UncheckedIOException e) {
      throw new SuiteException(
          "%s does not answer; ./bangfu status shows how it is: %s"
              .formatted(service.title(), e.getMessage()),
          e);
    }
  }

  private static JsonNode body(HttpResponse<byte[]> answer) {
    try {
      return answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
