package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bangfu.embedded.FreePort;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.identity.Distribution;
import org.bangfu.local.identity.KeycloakHome;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Keycloak with the merged realm: who gets a token, with what in it. */
class KeycloakTest {

  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path home;
  private static SuiteFolder suite;
  private static int port;
  private static PostgresServer postgres;
  private static Process keycloak;
  private static LocalTokens tokens;

  @BeforeAll
  static void start() throws Exception {
    suite = new SuiteFolder(ROOT, home, "test");
    port = FreePort.any();
    SuitePorts ports = SuitePorts.from(Map.of("BANGFU_PORT_KEYCLOAK", String.valueOf(port)));
    Files.createDirectories(suite.logs());
    Distribution programs = Distribution.of(suite);
    programs.prepare(suite);
    postgres = PostgresServer.start(suite.postgres(), 0, false);
    KeycloakHome files = new KeycloakHome(suite, ports);
    KeycloakCommand command =
        new KeycloakCommand(suite, files, programs, files.prepare(programs, postgres));
    keycloak = command.start(true);
    assertTrue(
        HttpCheckup.ofKeycloak(HTTP, port).await(keycloak::isAlive),
        () -> "Keycloak ended: " + log());
    command.ready();
    tokens = new LocalTokens(suite, port);
  }

  @AfterAll
  static void stop() throws Exception {
    if (keycloak != null) {
      keycloak.destroy();
      if (!keycloak.waitFor(20, TimeUnit.SECONDS)) {
        keycloak.destroyForcibly().waitFor();
      }
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void givesAnOfficerTheClaimsOfTheContract() throws Exception {
    JsonNode claims = claims("officer-430525");
    assertEquals(LocalTokens.issuer(port), claims.path("iss").asText());
    assertEquals("019ab000-acc0-7000-8000-000000000004", claims.path("sub").asText());
    assertEquals("019ab000-0e25-7000-8000-000000000004", claims.path("person").asText());
    assertEquals("bangfu-local", claims.path("azp").asText());
    assertEquals("bangfu", claims.path("aud").asText());
    assertEquals("[\"county-officer\"]", claims.path("roles").toString());
    assertEquals("[\"430525\"]", claims.path("divisions").toString());
    assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
  }

  @Test
  void givesACountyTwoOfficersSoThatOneConfirmsWhatTheOtherEntered() throws Exception {
    JsonNode officer = claims("officer-430525");
    JsonNode cashier = claims("cashier-430525");
    assertEquals(officer.path("roles"), cashier.path("roles"));
    assertEquals(officer.path("divisions"), cashier.path("divisions"));
    assertFalse(officer.path("sub").equals(cashier.path("sub")));
    assertFalse(officer.path("person").equals(cashier.path("person")));
  }

  @Test
  void refusesAnOfficerWithoutAOneTimeCodeAndGivesAHelperATokenWithoutOne() throws Exception {
    List<String> officer = tokens.credentials("officer-430525103");
    assertEquals(3, officer.size(), "user, password, code");
    HttpResponse<String> refused = askByPassword(officer.get(0), officer.get(1), "");
    assertEquals("invalid_grant", JSON.readTree(refused.body()).path("error").asText());
    HttpResponse<String> accepted =
        askByPassword(officer.get(0), officer.get(1), "&totp=" + officer.get(2));
    assertEquals(200, accepted.statusCode(), accepted.body());

    List<String> helper = tokens.credentials("helper-1");
    assertEquals(2, helper.size(), "user and password");
    assertEquals(200, askByPassword(helper.get(0), helper.get(1), "").statusCode());
  }

  @Test
  void givesClientsTheirRolesAndNoOneMoreThanThat() throws Exception {
    JsonNode partner = claims("partner-news");
    assertEquals("partner-news", partner.path("azp").asText());
    assertEquals("[\"partner\"]", partner.path("roles").toString());
    assertFalse(partner.has("divisions"));

    JsonNode county = claims("sample-county");
    Set<String> roles = new HashSet<>();
    county.path("roles").forEach(role -> roles.add(role.asText()));
    assertEquals(Set.of("county-officer", "partner", "administrator"), roles);
    assertEquals("[\"CN\"]", county.path("divisions").toString());
  }

  @Test
  void everyAccountAndClientGetsAToken() {
    tokens.names().forEach(name -> assertFalse(tokens.of(name).value().isEmpty(), name));
  }

  @Test
  void refusesTheWebClientWithoutProofOfItsKeyAndWithAPassword() throws Exception {
    HttpResponse<String> answer = get(authorization(""));
    String back = answer.headers().firstValue("Location").orElse("");
    assertTrue(back.contains("error=invalid_request"), back + answer.body());

    List<String> helper = tokens.credentials("helper-2");
    HttpResponse<String> password =
        post(
            "/protocol/openid-connect/token",
            "grant_type=password&client_id=bangfu-web&username=%s&password=%s"
                .formatted(helper.get(0), helper.get(1)));
    assertEquals("unauthorized_client", JSON.readTree(password.body()).path("error").asText());
  }

  @Test
  void asksStaffForACodeInTheBrowserAndLetsAHelperIn() throws Exception {
    assertTrue(signIn("auditor").body().contains("name=\"otp\""));
    HttpResponse<String> helper = signIn("helper-2");
    assertEquals(302, helper.statusCode(), helper.body());
    assertTrue(helper.headers().firstValue("Location").orElse("").contains("code="));
  }

  /** The answer to user and password in the form of the sign-in page. */
  private static HttpResponse<String> signIn(String name) throws Exception {
    String challenge = "&code_challenge_method=S256&code_challenge=" + "a".repeat(43);
    HttpResponse<String> page = get(authorization(challenge));
    String action = page.body().replaceAll("(?s).*action=\"([^\"]+)\".*", "$1");
    List<String> credentials = tokens.credentials(name);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(action.replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies(page))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=%s&password=%s".formatted(credentials.get(0), credentials.get(1))))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String cookies(HttpResponse<String> page) {
    return String.join(
        "; ",
        page.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .toList());
  }

  private static URI authorization(String challenge) {
    return URI.create(
        LocalTokens.issuer(port)
            + "/protocol/openid-connect/auth?client_id=bangfu-web&response_type=code&scope=openid"
            + "&redirect_uri=http://127.0.0.1:9081/q/swagger-ui"
            + challenge);
  }

  private static HttpResponse<String> askByPassword(String user, String password, String more)
      throws Exception {
    return post(
        "/protocol/openid-connect/token",
        "grant_type=password&client_id=bangfu-local&username=%s&password=%s%s"
            .formatted(user, password, more));
  }

  private static HttpResponse<String> post(String path, String form) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(LocalTokens.issuer(port) + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode claims(String name) throws IOException {
    return JSON.readTree(
        Base64.getUrlDecoder().decode(tokens.of(name).value().split("\\.", -1)[1]));
  }

  private static String log() {
    try {
      return Files.readString(suite.log(SuitePorts.KEYCLOAK));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
