package org.bangfu.reporting.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.browser.BrowserPage;
import org.bangfu.browser.Chromium;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Relays;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page as people see it. Skipped where no Chromium is installed, but never in CI. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardInABrowserTest {
  private static final String COUNTY = "640104";
  private static final Path SHOTS = Path.of("target", "screenshots");

  @TestHTTPResource("/dashboard")
  String address;

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String issuer;

  private Chromium chromium;
  private BrowserPage page;

  @BeforeAll
  void start() throws Exception {
    Optional<Path> program = Chromium.found();
    if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("CI needs Chromium: install it, or name it in BANGFU_CHROMIUM");
    }
    assumeTrue(
        program.isPresent(),
        "the dashboard was not looked at: no Chromium found; install it or set BANGFU_CHROMIUM");
    chromium = Chromium.start(program.get());
    EventFixtures events = new EventFixtures();
    for (int i = 0; i < 6; i++) {
      events.published("640104001001", "JOB", "2020-0" + (1 + i) + "-10");
    }
    events
        .published("640104002001", "JOB", "2020-06-30")
        .matched("640104001001", "JOB", "2020-06-30")
        .household("640104001002", "2020-01-01")
        .aid("640104001001", "户帮户亲帮亲", 1234, "2255900.00", "2020-05-01")
        .send(
            "donation.received.v1",
            Map.of(
                "division",
                COUNTY,
                "channel",
                "ONLINE",
                "amount",
                "492927.00",
                "occurredOn",
                "2020-05-01"))
        .counted();
  }

  @AfterAll
  void stop() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    page = chromium.openPage(1366, 900);
    signIn(Tokens.ANYBODY);
  }

  @Test
  void showsTheCountyInChinese() throws Exception {
    show("division=" + COUNTY + "&lang=zh");
    assertEquals("兴庆区", page.text("h1").replace("社会帮扶数据", ""));
    assertEquals("7条", figure("needs.published"));
    assertEquals("14.3%", figure("needs.success-rate"));
    assertEquals("1,234次", figure("aid.engagements"));
    assertEquals("225.59万元", figure("aid.funds"));
    assertEquals("49.29万元", figure("donations.online"));
    assertEquals("户帮户亲帮亲", page.evaluate("document.querySelector('#drive').value").asText());
    page.awaitTrue("document.querySelector('#status').textContent.includes('数据完整')");
    page.awaitTrue("document.querySelectorAll('#ranking-table tbody tr').length > 5");
    page.awaitTrue("document.querySelectorAll('#trend-table tbody tr').length === 6");
    page.screenshot(SHOTS.resolve("county-zh.png"));
    assertNothingIsCutOff();
    assertEquals(List.of(), page.complaints());
  }

  @Test
  void speaksEnglishWhenAsked() throws Exception {
    show("division=" + COUNTY + "&lang=zh");
    page.evaluate("document.querySelector('#language').click()");
    page.awaitTrue("document.querySelector('#needs').textContent === 'Needs'");
    page.awaitTrue("document.documentElement.lang === 'en'");
    page.awaitTrue(
        "document.querySelector('[data-id=\"aid.funds\"] dd')?.textContent === '¥2,255,900.00'");
    page.awaitTrue("location.search.includes('lang=en')");
    page.screenshot(SHOTS.resolve("county-en.png"));
    assertNothingIsCutOff();
    assertEquals(List.of(), page.complaints());
  }

  @Test
  void goesFromTheCountyToATownshipAndBack() {
    show("division=" + COUNTY + "&lang=zh");
    page.awaitTrue("document.querySelectorAll('#ranking-table tbody tr').length > 5");
    page.evaluate("document.querySelector('#ranking').scrollIntoView()");
    JsonNode box =
        page.evaluate(
            "(({left, top, width}) => ({left, top, width}))(document.querySelector('#ranking').getBoundingClientRect())");
    // on the first bar
    page.click(
        box.get("left").asDouble() + box.get("width").asDouble() / 2,
        box.get("top").asDouble() + 18);
    page.awaitTrue("location.search.includes('division=640104001')");
    page.awaitTrue("document.querySelector('#path').textContent.includes('兴庆区')");
    page.awaitTrue("document.querySelector('#ranking-heading').textContent === '各村排名'");
    assertEquals("6条", figure("needs.published"));
    page.evaluate("[...document.querySelectorAll('#path button')].at(-1).click()");
    page.awaitTrue("document.querySelector('h1').textContent.startsWith('兴庆区')");
    page.evaluate("history.back()");
    page.awaitTrue("location.search.includes('division=640104001')");
    page.awaitTrue("!document.querySelector('h1').textContent.startsWith('兴庆区')");
    assertEquals(List.of(), page.complaints());
  }

  @Test
  void aFigureOpensWhatIsBehindIt() throws Exception {
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, COUNTY))
        .body(
            Map.of(
                "division", COUNTY,
                "indicator", "needs.published",
                "period", "year",
                "asOf", "2020-12-31",
                "value", 14,
                "source", "兴政发〔2020〕1号"))
        .post("/v1/targets")
        .then()
        .statusCode(201);
    show("division=" + COUNTY + "&asOf=2020-12-31&lang=zh");
    page.evaluate("document.querySelector('[data-id=\"needs.published\"] button').click()");
    page.awaitTrue("document.querySelectorAll('#behind[open] tbody tr').length === 7");
    page.awaitTrue(
        "document.querySelector('#behind').textContent.includes('14 条（截至2020年12月31日；兴政发〔2020〕1号），完成 50.0%')");
    assertTrue(page.text("[data-part=meaning]").contains("第 1 版，自 "));
    assertTrue(page.text("[data-part=meaning]").contains("时期数"));
    page.awaitTrue(
        "document.querySelector('[data-part=meaning]').textContent.includes('各年2020年 7 条')");
    page.screenshot(SHOTS.resolve("behind-zh.png"));
    page.evaluate("document.querySelector('[data-part=close]').click()");
    page.awaitTrue("!document.querySelector('#behind').open");
    page.evaluate("document.querySelector('[data-id=\"needs.success-rate\"] button').click()");
    page.awaitTrue(
        "document.querySelector('#behind[open] [data-part=meaning]')?.textContent.includes(' ÷ ')");
    assertEquals(0, page.evaluate("document.querySelectorAll('#behind tbody tr').length").asInt());
    // what it is divided by
    page.evaluate("[...document.querySelectorAll('[data-part=meaning] button')].at(-1).click()");
    page.awaitTrue("document.querySelectorAll('#behind tbody tr').length === 7");
    assertEquals(page.text("[data-id=\"needs.published\"] dt"), page.text("#behind-name"));
    page.size(390, 844);
    page.screenshot(SHOTS.resolve("behind-phone-zh.png"));
    assertTrue(page.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean());
    assertEquals(List.of(), page.complaints());
  }

  @Test
  void followsTheEventsByItself() {
    show("division=640105&lang=zh");
    page.awaitTrue("!document.querySelector('#notice').hidden");
    assertEquals("0户", figure("households.registered"));
    new EventFixtures().household("640105001001", "2020-01-01").counted();
    page.awaitTrue(
        "document.querySelector('[data-id=\"households.registered\"] dd').textContent === '1户'");
    page.awaitTrue("document.querySelector('#notice').hidden");
  }

  @Test
  void saysWhatIsMissing() {
    Relays.silence("consumption-aid");
    try {
      show("division=" + COUNTY + "&lang=zh");
      page.awaitTrue("document.querySelector('#status').textContent.includes('消费帮扶暂无消息')");
      page.evaluate("document.querySelector('#language').click()");
      page.awaitTrue(
          "document.querySelector('#status').textContent.includes('nothing heard from consumption aid')");
    } finally {
      Relays.speak();
    }
    page.awaitTrue("document.querySelector('#status').textContent.includes('Complete ')");
  }

  @Test
  void fitsAPhone() throws Exception {
    page.size(390, 844);
    show("division=" + COUNTY + "&lang=zh");
    page.awaitTrue("document.querySelectorAll('#ranking-table tbody tr').length > 5");
    page.screenshot(SHOTS.resolve("phone-zh.png"));
    assertTrue(page.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean());
    assertNothingIsCutOff();
  }

  @Test
  void saysThatThereIsNoSuchDivision() {
    page.go(address + "?division=649999&lang=zh");
    page.awaitTrue("document.querySelector('#notice')?.textContent === '没有此区划。'");
  }

  @Test
  void asksAStrangerToSignInAndShowsNoFigure() throws Exception {
    page.evaluate("sessionStorage.clear()");
    page.go(address + "?division=" + COUNTY + "&lang=zh");
    page.awaitTrue("document.querySelector('#sign-in')?.checkVisibility() === true");
    assertEquals("登录", page.text("#sign-in"));
    assertEquals(
        0, page.evaluate("document.querySelectorAll('dl[data-figures] dd').length").asInt());
    assertFalse(page.evaluate("document.querySelector('#figures').checkVisibility()").asBoolean());
    assertFalse(page.evaluate("document.querySelector('#sign-out').checkVisibility()").asBoolean());
    page.screenshot(SHOTS.resolve("stranger-zh.png"));
    assertEquals(List.of(), page.complaints());
    // the button leads to the issuer, with a challenge, and back to the same page
    page.evaluate("document.querySelector('#sign-in').click()");
    page.awaitTrue("location.pathname === '/authorize'");
    String asked = page.evaluate("location.search").asText();
    for (String part :
        List.of(
            "client_id=bangfu-web",
            "response_type=code",
            "code_challenge_method=S256",
            "code_challenge=",
            "redirect_uri=")) {
      assertTrue(asked.contains(part), asked);
    }
  }

  @Test
  void beginsWithTheOfficersOwnDivisionAndNamesNobodyAbove() throws Exception {
    new EventFixtures().aid("640106001001", "户帮户亲帮亲", 1, "2255900.00", "2020-05-01").counted();
    signIn(Tokens.staff(Role.COUNTY_OFFICER, COUNTY));
    show("lang=zh");
    assertEquals("兴庆区", page.text("h1").replace("社会帮扶数据", ""));
    assertEquals("", page.text("#path"));
    page.awaitTrue("document.querySelector('#shares').textContent.includes('所在市州 50.00%')");
    assertEquals("7条", figure("needs.published"));
    page.go(address + "?division=640105&lang=zh");
    page.awaitTrue("document.querySelector('#notice')?.textContent === '没有此区划。'");
  }

  @Test
  void tellsWhoeverMaySeeNoFigures() throws Exception {
    signIn(Tokens.staff(Role.AUDITOR, COUNTY));
    page.go(address + "?division=" + COUNTY + "&lang=zh");
    page.awaitTrue("document.querySelector('#notice')?.textContent === '此账号无权查看数据。'");
    assertEquals(
        0, page.evaluate("document.querySelectorAll('dl[data-figures] dd').length").asInt());
  }

  @Test
  void forgetsEverythingAtTheEnd() {
    show("division=" + COUNTY + "&lang=zh");
    page.evaluate("document.querySelector('#sign-out').click()");
    page.awaitTrue("document.querySelector('#sign-in')?.checkVisibility() === true");
    assertEquals(0, page.evaluate("sessionStorage.length").asInt());
  }

  /** Leaves a token in the tab as the library keeps it. */
  private void signIn(Tokens who) throws Exception {
    page.go(address + "/icon.svg");
    page.awaitTrue(
        "location.pathname === '/dashboard/icon.svg' && document.readyState === 'complete'");
    ObjectMapper json = new ObjectMapper();
    String user =
        json.writeValueAsString(
            Map.of(
                "access_token",
                who.signed(),
                "token_type",
                "Bearer",
                "scope",
                "openid",
                "profile",
                Map.of("sub", who.account().toString()),
                "expires_at",
                Instant.now().plusSeconds(3600).getEpochSecond()));
    page.evaluate(
        "sessionStorage.setItem('oidc.user:%s:bangfu-web', %s)"
            .formatted(issuer, json.writeValueAsString(user)));
  }

  private void show(String query) {
    page.go(address + "?" + query);
    page.awaitTrue("(document.querySelector('h1')?.textContent ?? '').trim().length > 1");
    page.awaitTrue("document.querySelectorAll('dl[data-figures] dd').length === 46");
  }

  private String figure(String id) {
    return page.text("[data-id=\"" + id + "\"] dd");
  }

  private void assertNothingIsCutOff() {
    assertEquals(
        "[]",
        page.evaluate(
                "JSON.stringify([...document.querySelectorAll('dl[data-figures] dd')]"
                    + ".filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent))")
            .asText());
  }
}
