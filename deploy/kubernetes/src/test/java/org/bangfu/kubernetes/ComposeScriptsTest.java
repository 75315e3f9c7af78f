package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that the compose file runs inside of foreign images. */
class ComposeScriptsTest {
  @TempDir Path folder;

  private record Outcome(int status, String said) {}

  private static Outcome run(String script, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", ComposeFile.folder(script).toString()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }

  private static HttpServer answering(int status, Map<String, String> heard) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          heard.put(
              call.getRequestMethod() + " " + call.getRequestURI(),
              new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          call.sendResponseHeaders(status, -1);
          call.close();
        });
    server.start();
    return server;
  }

  private static Map<String, String> connect(HttpServer server) {
    return Map.of(
        "CONNECT_PORT", String.valueOf(server.getAddress().getPort()),
        "RELAYS", Repository.root().resolve("deploy/kafka-connect").toString());
  }

  @Test
  void connectIsGivenTheRelaysAsTheyAre() throws Exception {
    Map<String, String> heard = new ConcurrentHashMap<>();
    HttpServer server = answering(201, heard);
    try {
      Outcome outcome = run("relays.sh", connect(server));
      assertEquals(0, outcome.status(), outcome.said());
    } finally {
      server.stop(0);
    }
    Map<String, String> files = new TreeMap<>();
    for (String relay : Repository.PRODUCERS) {
      files.put(
          "PUT /connectors/" + relay + "/config",
          Files.readString(Repository.root().resolve("deploy/kafka-connect/" + relay + ".json")));
    }
    assertEquals(files, new TreeMap<>(heard));
  }

  @Test
  void aRefusalEndsIt() throws Exception {
    HttpServer server = answering(409, new ConcurrentHashMap<>());
    try {
      Outcome outcome = run("relays.sh", connect(server));
      assertNotEquals(0, outcome.status());
      assertTrue(outcome.said().contains("household-registry: 409"), outcome.said());
    } finally {
      server.stop(0);
    }
  }

  /** A connection forgets what the one before it was told. */
  @Test
  void passwordsStayOutOfTheServersLog() throws Exception {
    String quiet = "set log_min_error_statement = 'panic';";
    List<String> lines = Files.readAllLines(ComposeFile.folder("database.sql"));
    List<String> after = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("\\connect ")) {
        after.add(lines.get(i + 1));
      }
    }
    assertEquals(List.of(quiet, quiet), after);
    String first =
        Files.readAllLines(ComposeFile.folder("databases.sql")).stream()
            .filter(line -> !line.isEmpty() && !line.startsWith("--"))
            .findFirst()
            .orElseThrow();
    assertEquals(quiet, first);
  }

  @Test
  void onlyTopicsThatAreMissingAreMade() throws Exception {
    Path calls = folder.resolve("calls");
    Path tool = folder.resolve("kafka-topics.sh");
    Files.writeString(
        tool,
        """
        #!/usr/bin/env bash
        case "$*" in *--list) echo bangfu.household.v1 ;; *) echo "$*" >>"%s" ;; esac
        """
            .formatted(calls));
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    Outcome outcome = run("topics.sh", Map.of("KAFKA_TOPICS", tool.toString()));
    assertEquals(0, outcome.status(), outcome.said());
    List<String> made = Files.readAllLines(calls);
    assertTrue(made.stream().noneMatch(call -> call.contains("bangfu.household.v1")));
    assertTrue(
        made.contains(
            "--bootstrap-server kafka:9092 --create --if-not-exists --topic bangfu.need.v1 --partitions 6"
                + " --replication-factor 1 --config retention.ms=-1 --config max.message.bytes=4194304"
                + " --config flush.ms=1000"),
        made::toString);
  }
}
