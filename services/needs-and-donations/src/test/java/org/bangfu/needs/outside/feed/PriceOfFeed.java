package org.bangfu.needs.outside.feed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.Partners;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What the feed bears. No test of the build, because it measures and does not judge: {@code mvn -pl
 * services/needs-and-donations -am -Dquick -Dtest=PriceOfFeed
 * -Dsurefire.failIfNoSpecifiedTests=false test}. Half of the households consent that a partner is
 * told more, so that its pages are logged.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfFeed {
  private static final Logger LOG = Logger.getLogger(PriceOfFeed.class);
  private static final int HOUSEHOLDS = 10_000;
  private static final int READERS = 8;
  private static final int CALLS = 250;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final List<String> CATEGORIES =
      List.of("MEDICAL", "SCHOOLING", "HOUSING", "DAILY_GOODS");

  @Inject ReleaseInGroups release;

  @Test
  void ofPagesChangesAndACopy() throws Exception {
    bringIn();
    long start = System.nanoTime();
    release.run(Duration.ZERO);
    LOG.infof("%d needs released in %d ms", HOUSEHOLDS, millis(start));
    Tokens partner = Partners.with(true, true, 100_000);
    copy("by anybody", null);
    copy("by a partner, logged", partner);
    for (String path :
        List.of("/v1/public/needs?division=4306&limit=50", "/v1/public/changes?limit=50")) {
      for (Tokens reader : Arrays.asList(null, partner)) {
        String who = reader == null ? "anybody" : "a partner";
        String tag = send(reader, path, null).headers().firstValue("ETag").orElseThrow();
        load(reader, path, null);
        load(reader, path, tag);
        report(path + " by " + who + ", read", load(reader, path, null));
        report(path + " by " + who + ", 304", load(reader, path, tag));
      }
    }
  }

  private void bringIn() throws SQLException {
    UUID manager = County.manager("430602");
    List<UUID> households = new ArrayList<>();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      UUID id = Ids.next();
      households.add(id);
      County.tellOfHousehold(id, "430602%03d%03d".formatted(101 + i % 20, 1 + i % 10), 1);
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() ->
            Database.number("select count(*) from household where division like '430602' || ?", "%")
                == HOUSEHOLDS);
    for (int from = 0; from < HOUSEHOLDS; from += 1000) {
      List<Map<String, Object>> items = new ArrayList<>();
      for (int i = from; i < from + 1000; i++) {
        items.add(
            Map.of(
                "clientReference", "feed-" + i,
                "householdId", households.get(i),
                "category", CATEGORIES.get(i % CATEGORIES.size()),
                "ask", Map.of("measure", "FUNDS", "amount", "500.00"),
                "reason", "过冬"));
      }
      Calls.as(County.manages(manager, "430602"))
          .body(Body.of("items", items))
          .post("/v1/needs/bulk")
          .then()
          .statusCode(200);
    }
    Database.change(
        """
        insert into consent (id, client, actor, recorded_at, subject, subject_kind, division, legal_basis, notice_version,
                             given_by, recipients, fields, given_on, version)
        select gen_random_uuid(), 'county', 'test', now(), id, 'HOUSEHOLD', division, 'CONSENT', '2026-1', 'SELF', '{*}',
               '{TOWNSHIP,CATEGORY}', current_date, 1
        from household where division like '430602%' and get_byte(uuid_send(id), 15) < 128
        """);
  }

  private static void copy(String who, Tokens reader) throws Exception {
    long start = System.nanoTime();
    int pages = 0;
    int needs = 0;
    String path = "/v1/public/needs?division=430602&limit=200";
    while (path != null) {
      var answer = send(reader, path, null);
      needs += answer.body().split("\"publicId\"", -1).length - 1;
      pages++;
      path =
          answer
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(link.indexOf("/v1"), link.indexOf('>')))
              .orElse(null);
    }
    LOG.infof(
        "a copy of a county %s: %d needs on %d pages in %d ms", who, needs, pages, millis(start));
  }

  /** The nanoseconds of each call of all readers, and at the end those of the whole. */
  private static List<Long> load(Tokens reader, String path, String tag) throws Exception {
    HttpRequest request = request(reader, path, tag);
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    long start = System.nanoTime();
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      for (int i = 0; i < READERS; i++) {
        readers.submit(() -> {
          for (int call = 0; call < CALLS; call++) {
            long began = System.nanoTime();
            int status = CLIENT.send(request, BodyHandlers.ofString()).statusCode();
            if (status != (tag == null ? 200 : 304)) {
              throw new IllegalStateException(path + " → " + status);
            }
            nanos.add(System.nanoTime() - began);
          }
          return null;
        });
      }
    }
    List<Long> sorted = new ArrayList<>(nanos.stream().sorted().toList());
    if (sorted.size() != READERS * CALLS) {
      throw new IllegalStateException("only " + sorted.size() + " answers are as they should be");
    }
    sorted.add(System.nanoTime() - start);
    return sorted;
  }

  private static void report(String what, List<Long> sorted) {
    int calls = sorted.size() - 1;
    LOG.infof(
        "%s: %.0f a second, p50 %.1f ms, p99 %.1f ms (%d readers)",
        what,
        calls / (sorted.getLast() / 1e9),
        sorted.get(calls / 2) / 1e6,
        sorted.get(calls * 99 / 100) / 1e6,
        READERS);
  }

  private static java.net.http.HttpResponse<String> send(Tokens reader, String path, String tag)
      throws Exception {
    return CLIENT.send(request(reader, path, tag), BodyHandlers.ofString());
  }

  private static HttpRequest request(Tokens reader, String path, String tag) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path));
    if (reader != null) {
      request.header("Authorization", "Bearer " + reader.signed());
    }
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    return request.build();
  }

  private static long millis(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
