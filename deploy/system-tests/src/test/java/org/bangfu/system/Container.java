package org.bangfu.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An image that runs as a cluster runs it: unpacked by others' tools (Debian's skopeo, umoci and
 * runc), with a root that nobody writes, no capability and a limit of memory. It shares the
 * machine's network, where the suite's servers listen.
 */
final class Container implements AutoCloseable {
  static final long MEMORY = 512L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Path bundle;
  private final Path log;
  private final JsonNode unpacked;
  private Process process;

  private Container(String name, Path bundle) throws IOException {
    this.unpacked = JSON.readTree(bundle.resolve("config.json").toFile());
    this.name = name;
    this.bundle = bundle;
    this.log = bundle.resolveSibling(name + ".log");
  }

  /** Takes an image out of its archive. */
  static Container unpack(Path archive, Path folder, String name) throws Exception {
    Path layout = folder.resolve(name + "-layout");
    Path bundle = folder.resolve(name + "-bundle");
    run("skopeo", "copy", "-q", "oci-archive:" + archive, "oci:" + layout + ":it");
    run("umoci", "unpack", "--image", layout + ":it", bundle.toString());
    return new Container("bangfu-" + name + "-" + ProcessHandle.current().pid(), bundle);
  }

  static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + said);
    }
    return said;
  }

  /** Starts it; its own image says what. */
  void start(Map<String, String> environment) throws IOException {
    ObjectNode config = unpacked.deepCopy();
    ObjectNode of = (ObjectNode) config.path("process");
    of.put("terminal", false).put("noNewPrivileges", true);
    ObjectNode none = of.putObject("capabilities");
    for (String set : List.of("bounding", "effective", "permitted", "inheritable", "ambient")) {
      none.putArray(set);
    }
    ArrayNode variables = (ArrayNode) of.path("env");
    environment.forEach((key, value) -> variables.add(key + "=" + value));
    ((ObjectNode) config.path("root")).put("readonly", true);
    ObjectNode tmp = ((ArrayNode) config.path("mounts")).addObject();
    tmp.put("destination", "/tmp").put("type", "tmpfs").put("source", "tmpfs");
    tmp.putArray("options").add("nosuid").add("nodev").add("mode=1777").add("size=536870912");
    ObjectNode linux = (ObjectNode) config.path("linux");
    Iterator<JsonNode> spaces = linux.path("namespaces").elements();
    while (spaces.hasNext()) {
      // no user namespace either: the number in the image is the number on the machine
      if (List.of("network", "user").contains(spaces.next().path("type").asText())) {
        spaces.remove();
      }
    }
    ObjectNode limit = linux.withObjectProperty("resources").withObjectProperty("memory");
    limit.put("limit", MEMORY);
    JSON.writeValue(bundle.resolve("config.json").toFile(), config);
    process =
        new ProcessBuilder("runc", "run", "--bundle", bundle.toString(), name)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(log.toFile())
            .start();
  }

  /** Whether a file of it has a text somewhere. */
  boolean has(String file, String text) throws Exception {
    Path path = bundle.resolve("rootfs").resolve(file);
    return new ProcessBuilder("grep", "-qaF", text, path.toString()).start().waitFor() == 0;
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** The process in it, as the machine sees it. */
  long pid() throws Exception {
    return JSON.readTree(run("runc", "state", name)).path("pid").asLong();
  }

  /** What the machine says of that process. */
  String proc(String file) throws Exception {
    return Files.readString(Path.of("/proc/" + pid(), file));
  }

  /** The most memory that it has had, with what the kernel keeps of its files. */
  JsonNode memory() throws Exception {
    return JSON.readTree(run("runc", "events", "--stats", name)).at("/data/memory");
  }

  String logged() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to end, and says with which status it did. */
  int stop() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  /** What ends by itself, such as a migration. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError(name + " did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws Exception {
    if (isAlive()) {
      run("runc", "delete", "-f", name);
      process.waitFor();
    }
  }
}
