package org.bangfu.local.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteBrokers;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Part;

/** A suite that runs, as whoever does it harm knows it: its processes, ports and databases. */
public final class SuiteUnderFire {
  private final SuiteFolder folder;
  private final SuitePorts ports;
  private SuiteBrokers brokers;
  private final Map<SuiteService, List<URI>> alsoAt = new ConcurrentHashMap<>();

  /** The suite that runs in this folder, on these ports. */
  public SuiteUnderFire(SuiteFolder folder, SuitePorts ports) {
    this.folder = folder;
    this.ports = ports;
    this.brokers = SuiteBrokers.of(ports);
  }

  /** Where its data and logs are. */
  public SuiteFolder folder() {
    return folder;
  }

  /** Where its parts listen. */
  public SuitePorts ports() {
    return ports;
  }

  /** Where a service answers; one of them where it runs more than once. */
  public URI url(SuiteService service) {
    List<URI> others = List.copyOf(alsoAt.getOrDefault(service, List.of()));
    int turn = ThreadLocalRandom.current().nextInt(others.size() + 1);
    return turn == 0 ? URI.create("http://127.0.0.1:" + ports.of(service)) : others.get(turn - 1);
  }

  /** A service runs once more, and is called there as well from now on. */
  void alsoAt(SuiteService service, URI address) {
    alsoAt.put(service, List.of(address));
  }

  /** Each service runs once again. */
  void onlyOnce() {
    alsoAt.clear();
  }

  LocalTokens tokens() {
    return new LocalTokens(folder, ports.of(SuitePorts.KEYCLOAK));
  }

  /** The same with several brokers. */
  public SuiteUnderFire with(SuiteBrokers several) {
    brokers = several;
    return this;
  }

  /** Where Kafka listens. */
  public String bootstrapServers() {
    return brokers.bootstrapServers();
  }

  /** The database of a service. */
  public SourceDatabase database(SuiteService service) {
    return database(service.database());
  }

  /** Any database of the cluster. */
  public SourceDatabase database(String name) {
    return new SourceDatabase(ports.of(SuitePorts.POSTGRES), name, passwords());
  }

  private Path passwords() {
    return folder.postgres().resolve("passwords.properties");
  }

  /** What its supervisor says of it. */
  public SuiteState state() {
    return new StateFile(folder.state())
        .readRunning()
        .orElseThrow(() -> new FaultException("the suite does not run any more"));
  }

  /** The process of a part, which must have one. */
  public ProcessHandle process(String part) {
    long pid = state().part(part).map(Part::pid).orElse(0L);
    return ProcessHandle.of(pid)
        .filter(process -> pid != 0)
        .orElseThrow(() -> new FaultException(part + " has no process"));
  }

  /** SIGKILL, as the kernel does it where memory runs out. */
  public void kill(String part) {
    process(part).destroyForcibly();
  }

  /** Stops a part and all that it has started in the middle of what they do (SIGSTOP). */
  Frozen freeze(String part) throws InterruptedException {
    ProcessHandle process = process(part);
    List<Long> pids =
        Stream.concat(Stream.of(process), process.descendants()).map(ProcessHandle::pid).toList();
    signal("STOP", pids);
    return new Frozen(pids);
  }

  /** Processes that do nothing until they are let go on. */
  record Frozen(List<Long> pids) implements AutoCloseable {
    @Override
    public void close() throws InterruptedException {
      signal("CONT", pids);
    }
  }

  private static void signal(String name, List<Long> pids) throws InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("kill", "-" + name), pids.stream().map(String::valueOf)).toList();
    try {
      // some of a server's workers may have ended by now
      new ProcessBuilder(command)
          .inheritIO()
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new FaultException("kill can't be run", e);
    }
  }

  /** Waits until every part is there again. */
  public void awaitReady(Duration limit) throws InterruptedException {
    Until.holds(
        limit,
        () -> "not ready: " + unsettled(),
        () -> state().parts().stream().allMatch(Part::isSettled));
  }

  private String unsettled() {
    return state().parts().stream()
        .filter(part -> !part.isSettled())
        .map(part -> part.name() + " " + part.condition())
        .collect(Collectors.joining(", "));
  }
}
