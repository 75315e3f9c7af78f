package org.bangfu.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What can be said of the boards without Grafana: that they are whole, and, where {@code
 * BANGFU_PROMETHEUS} names a Prometheus that scrapes a running suite, that each of their queries
 * has an answer there.
 */
class BoardsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOURCE = "${datasource}";

  private record Query(String where, String expression) {}

  @Test
  void eachPanelHasItsPlaceItsUnitAndItsQueries() throws IOException {
    Set<String> ids = new HashSet<>();
    for (Path file : files()) {
      JsonNode board = JSON.readTree(file.toFile());
      assertEquals(file.getFileName().toString(), board.path("uid").asText() + ".json");
      assertTrue(board.path("panels").size() > 5, file::toString);
      for (JsonNode panel : board.path("panels")) {
        String where = file.getFileName() + ": " + panel.path("title").asText();
        assertTrue(ids.add(file.getFileName() + " " + panel.path("id").asInt()), where);
        JsonNode place = panel.path("gridPos");
        assertTrue(place.path("x").asInt() + place.path("w").asInt() <= 24, where);
        assertFalse(panel.at("/fieldConfig/defaults/unit").asText().isBlank(), where);
        assertEquals(SOURCE, panel.at("/datasource/uid").asText(), where);
        assertFalse(panel.path("targets").isEmpty(), where);
      }
    }
    assertTrue(queries().size() > 30);
  }

  @Test
  void eachQueryHasAnAnswer() throws Exception {
    String prometheus = System.getenv("BANGFU_PROMETHEUS");
    assumeTrue(
        prometheus != null,
        "queries of the boards are asked where BANGFU_PROMETHEUS names a Prometheus that scrapes"
            + " a running suite");
    TreeMap<String, String> silent = new TreeMap<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Query query : queries()) {
        String asked = query.expression().replace("$job", ".*").replace("$__rate_interval", "5m");
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(
                        URI.create(
                            prometheus
                                + "/api/v1/query?query="
                                + URLEncoder.encode(asked, StandardCharsets.UTF_8)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (JSON.readTree(answer.body()).at("/data/result").isEmpty()) {
          silent.put(query.where() + ": " + asked, answer.body());
        }
      }
    }
    assertEquals(new TreeMap<>(), silent);
  }

  private static List<Query> queries() throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Path file : files()) {
      for (JsonNode panel : JSON.readTree(file.toFile()).path("panels")) {
        for (JsonNode target : panel.path("targets")) {
          queries.add(
              new Query(
                  file.getFileName() + ", " + panel.path("title").asText(),
                  target.path("expr").asText()));
        }
      }
    }
    return queries;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Alerts.root().resolve("deploy/watching/grafana"))) {
      return files.sorted().toList();
    }
  }
}
