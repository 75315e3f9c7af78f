package org.bangfu.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A page of the browser, spoken to in the DevTools protocol. */
public final class BrowserPage implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder message = new StringBuilder();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private @Nullable WebSocket socket;

  static BrowserPage open(int port, int width, int height)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    JsonNode target =
        JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    BrowserPage page = new BrowserPage();
    page.socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(target.get("webSocketDebuggerUrl").asText()), page)
            .join();
    page.call("Page.enable", Map.of());
    page.call("Runtime.enable", Map.of());
    page.call("Log.enable", Map.of());
    page.size(width, height);
    return page;
  }

  /** The size of its inside, in CSS pixels; below 600 it is a phone. */
  public void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Goes somewhere, and does not wait for it. */
  public void go(String url) {
    call("Page.navigate", Map.of("url", url));
  }

  /** The value of an expression; a promise is awaited. */
  public JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** The text of the first element that the selector names; empty if there is none. */
  public String text(String selector) {
    return evaluate("document.querySelector('" + selector + "')?.textContent ?? ''").asText();
  }

  /** Waits until the expression is true, 20 seconds at most. */
  public void awaitTrue(String expression) {
    await(expression)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> evaluate(expression).asBoolean());
  }

  /** A click of the mouse. */
  public void click(double x, double y) {
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
  }

  /** A picture of what is seen, as PNG. */
  public void screenshot(Path file) throws IOException {
    JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png"));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
  }

  /** What the browser had against the page: errors of scripts, of loading and of the policy. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  JsonNode call(String method, Map<String, ?> parameters) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    try {
      Objects.requireNonNull(socket)
          .sendText(
              JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
              true);
      return answer.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(method + " was not answered", e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      try {
        take(JSON.readTree(message.toString()));
      } catch (IOException e) {
        complaints.add(e.getMessage());
      }
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(JsonNode said) {
    if (said.has("id")) {
      CompletableFuture<JsonNode> waiting = answers.remove(said.get("id").asInt());
      if (waiting != null) {
        waiting.complete(said.path("result"));
      }
      return;
    }
    switch (said.path("method").asText()) {
      case "Runtime.exceptionThrown" -> complaints.add(said.path("params").toString());
      case "Log.entryAdded" -> {
        if (said.path("params").path("entry").path("level").asText().equals("error")) {
          complaints.add(said.path("params").path("entry").path("text").asText());
        }
      }
      default -> {}
    }
  }
}
