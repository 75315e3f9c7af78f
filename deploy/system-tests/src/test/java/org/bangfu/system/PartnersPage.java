package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.browser.BrowserPage;
import org.bangfu.browser.Chromium;

/** The sample page of a partner, as somebody uses it while others claim elsewhere. */
final class PartnersPage {
  private static final Path SHOTS = Path.of("target", "screenshots");

  private final RunningSuite suite;

  PartnersPage(RunningSuite suite) {
    this.suite = suite;
  }

  void showsTheFeedTakesAClaimAndFollowsTheOthers() throws Exception {
    Optional<Path> program = Chromium.found();
    if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("CI needs Chromium: install it, or name it in BANGFU_CHROMIUM");
    }
    assumeTrue(program.isPresent(), "the partner's page was not looked at: no Chromium found");
    PartnerSite elsewhere = new PartnerSite(suite, "partner-news");
    List<UUID> needs =
        new PostedNeeds(suite)
            .inTheFeed(new PartnerSite(suite, "partner-womens-federation"), elsewhere);
    HttpServer server = serve();
    try (Chromium chromium = Chromium.start(program.get())) {
      BrowserPage page = chromium.openPage(360, 800);
      page.go("http://127.0.0.1:" + suite.pagePort() + "/");
      showsTheFeedOnAPhoneAndOnAScreen(page, needs);
      findsByTownshipAndCategory(page, needs.getFirst());
      signsIn(page);
      takesAClaim(page, needs.getFirst(), elsewhere);
      saysWhatIsLeftWhenSomebodyWasFaster(page, needs.getLast(), elsewhere);
      assertEquals("/", page.evaluate("location.href.replace(location.origin, '')").asText());
      assertEquals(0, page.evaluate("localStorage.length").asInt());
      // a refusal is logged by the browser itself; nothing else was
      assertEquals(
          List.of(), page.complaints().stream().filter(said -> !said.contains("409")).toList());
    } finally {
      server.stop(0);
    }
  }

  private void showsTheFeedOnAPhoneAndOnAScreen(BrowserPage page, List<UUID> needs)
      throws IOException {
    for (UUID need : needs) {
      page.awaitTrue("document.querySelector('" + card(need) + "') !== null");
    }
    assertEquals("高沙镇", page.text(card(needs.getFirst()) + " .place"));
    assertEquals("还差 3 件", page.text(card(needs.getFirst()) + " .left"));
    assertTrue(
        page.evaluate("document.querySelector('" + card(needs.getFirst()) + " button').disabled")
            .asBoolean(),
        "nobody is signed in");
    assertFits(page);
    page.screenshot(SHOTS.resolve("partner-page-360.png"));
    page.size(1280, 900);
    assertFits(page);
    page.screenshot(SHOTS.resolve("partner-page-1280.png"));
  }

  private void findsByTownshipAndCategory(BrowserPage page, UUID need) {
    choose(page, "township", "430525102");
    page.awaitTrue("document.querySelector('" + card(need) + "') === null");
    choose(page, "township", "430525103");
    choose(page, "category", "HOUSING");
    page.awaitTrue("document.querySelector('" + card(need) + "') !== null");
    choose(page, "category", "JOB");
    page.awaitTrue("document.querySelector('" + card(need) + "') === null");
    choose(page, "township", "");
    choose(page, "category", "");
    page.awaitTrue("document.querySelector('" + card(need) + "') !== null");
  }

  private void signsIn(BrowserPage page) {
    String token = suite.tokens().of("helper-1").value();
    page.evaluate("document.querySelector('#token').value = '" + token + "'");
    page.evaluate("document.querySelector('#sign-in').requestSubmit()");
    page.awaitTrue("document.querySelector('#account').textContent === '可以认领了。'");
    assertEquals("", page.evaluate("document.querySelector('#token').value").asText());
  }

  private void takesAClaim(BrowserPage page, UUID need, PartnerSite elsewhere) throws Exception {
    claim(page, need, 2);
    awaitText(page, need, ".message", "谢谢");
    awaitText(page, need, ".left", "还差 1 件");
    elsewhere.claim(need, 1);
    awaitText(page, need, ".left", "已全部认领");
    page.screenshot(SHOTS.resolve("partner-page-claimed.png"));
  }

  private void saysWhatIsLeftWhenSomebodyWasFaster(
      BrowserPage page, UUID need, PartnerSite elsewhere) throws Exception {
    elsewhere.claim(need, 2);
    claim(page, need, 3);
    awaitText(page, need, ".message", "有人先认领了一部分，现在还差 1 件");
    awaitText(page, need, ".left", "还差 1 件");
    assertFalse(page.text(card(need) + " .message").contains("谢谢"));
    page.evaluate("document.querySelector('" + card(need) + "').scrollIntoView()");
    page.screenshot(SHOTS.resolve("partner-page-refused.png"));
  }

  private static void claim(BrowserPage page, UUID need, int quantity) {
    page.evaluate("document.querySelector('" + card(need) + " input').value = '" + quantity + "'");
    page.evaluate("document.querySelector('" + card(need) + " form').requestSubmit()");
  }

  private static void choose(BrowserPage page, String filter, String value) {
    page.evaluate(
        "(s => { s.value = '%s'; s.dispatchEvent(new Event('change', {bubbles: true})) })(document.querySelector('#%s'))"
            .formatted(value, filter));
  }

  private static void awaitText(BrowserPage page, UUID need, String part, String text) {
    page.awaitTrue(
        "document.querySelector('%s %s').textContent.includes('%s')"
            .formatted(card(need), part, text));
  }

  private static void assertFits(BrowserPage page) {
    assertTrue(page.evaluate("document.documentElement.scrollWidth <= innerWidth").asBoolean());
  }

  private static String card(UUID need) {
    return "[data-need=\"" + need + "\"]";
  }

  /** As {@code jwebserver} does, with the page told where this suite's service is. */
  private HttpServer serve() throws IOException {
    Path built = Path.of(System.getProperty("bangfu.root"), "deploy/partner-page/target/page");
    Path folder = Files.createTempDirectory("bangfu-page-").toAbsolutePath();
    try (Stream<Path> files = Files.list(built)) {
      files.forEach(file -> copy(file, folder.resolve(file.getFileName())));
    }
    Path index = folder.resolve("index.html");
    Files.writeString(
        index,
        Files.readString(index).replace("http://127.0.0.1:8082", suite.urls().needs().toString()));
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), suite.pagePort()),
            folder,
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    return server;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
