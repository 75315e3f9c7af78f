package org.bangfu.local.drill;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.faults.Until;

/** HAProxy in its own process, which takes commands while it runs. */
final class Haproxy implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/opt/homebrew/bin/haproxy");
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

  private static final String GLOBAL =
      """
      global
        maxconn 1000
        stats socket %s mode 600 level admin
      defaults
        maxconn 900
        timeout connect 1s
        timeout client 10m
        timeout server 10m
      """;

  private final Process process;
  private final UnixDomainSocketAddress admin;

  private Haproxy(Process process, UnixDomainSocketAddress admin) {
    this.process = process;
    this.admin = admin;
  }

  /**
   * Starts it and waits until it takes commands.
   *
   * @param folder for its settings, socket and log; made if it is not there
   * @param listeners what stands after its global part
   */
  static Haproxy start(Path folder, String listeners)
      throws IOException, InterruptedException, Drill.Impossible {
    Path program = program();
    Files.createDirectories(folder);
    Path socket = folder.resolve("haproxy.sock");
    Path settings = folder.resolve("haproxy.cfg");
    Files.writeString(settings, GLOBAL.formatted(socket) + listeners);
    Process process =
        new ProcessBuilder(program.toString(), "-db", "-f", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("haproxy.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-haproxy"));
    Haproxy haproxy = new Haproxy(process, UnixDomainSocketAddress.of(socket));
    Until.holds(
        ANSWERS_WITHIN,
        () -> "haproxy does not answer; see " + folder.resolve("haproxy.log"),
        () -> {
          if (!process.isAlive()) {
            throw new FaultException("it has ended");
          }
          return haproxy.tell("show info").contains("Version");
        });
    return haproxy;
  }

  private static Path program() throws Drill.Impossible {
    return PLACES.stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new Drill.Impossible("it takes haproxy (the package of that name)"));
  }

  /** Gives it a command, and returns its answer. */
  String tell(String command) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(admin);
      channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
      ByteBuffer answer = ByteBuffer.allocate(1 << 16);
      while (channel.read(answer) >= 0 && answer.hasRemaining()) {
        // to its end
      }
      return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8).strip();
    }
  }

  @Override
  public void close() throws InterruptedException {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
