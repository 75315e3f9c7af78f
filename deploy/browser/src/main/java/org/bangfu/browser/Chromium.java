package org.bangfu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser in its own process, steered over its debugging port: no driver is needed. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Process process;
  private final Path profile;
  private final int port;

  private Chromium(Process process, Path profile, int port) {
    this.process = process;
    this.profile = profile;
    this.port = port;
  }

  /** The program named by BANGFU_CHROMIUM, or the first of the usual names on the path. */
  public static Optional<Path> found() {
    String named = System.getenv("BANGFU_CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    return NAMES.stream()
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it with a profile of its own.
   *
   * @throws IOException if it does not open its debugging port within a minute
   */
  public static Chromium start(Path program) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("bangfu-chromium-");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path announced = profile.resolve("DevToolsActivePort");
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline) && process.isAlive()) {
      if (Files.exists(announced)) {
        List<String> lines = Files.readAllLines(announced);
        if (lines.size() >= 2) {
          return new Chromium(process, profile, Integer.parseInt(lines.getFirst()));
        }
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    throw new IOException(program + " did not open its debugging port");
  }

  /** A new page; the size is of its inside, in CSS pixels. */
  public BrowserPage openPage(int width, int height) throws IOException, InterruptedException {
    return BrowserPage.open(port, width, height);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    // its helpers outlive it for a moment and still write into the profile
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    helpers.forEach(ProcessHandle::destroyForcibly);
    Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
    while (!deleted(profile) && Instant.now().isBefore(deadline)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Deletes a folder; false when something was written into it meanwhile. */
  private static boolean deleted(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (NoSuchFileException | UncheckedIOException e) {
      return Files.notExists(folder);
    }
    return Files.notExists(folder);
  }
}
