package org.bangfu.local.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.Passwords;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Part;

/** The suite that is measured: where its services answer, its databases, its processes. */
public final class BenchedSuite {
  private final SuiteFolder folder;
  private final SuitePorts ports;
  private final Map<String, Supplier<String>> tokens = new ConcurrentHashMap<>();

  /** The suite that runs in this folder, on these ports. */
  public BenchedSuite(SuiteFolder folder, SuitePorts ports) {
    this.folder = folder;
    this.ports = ports;
  }

  SuiteFolder folder() {
    return folder;
  }

  URI url(SuiteService service) {
    return URI.create("http://127.0.0.1:" + ports.of(service));
  }

  /** One that is valid for another minute; empty for nobody. */
  String token(String account) {
    return account.isEmpty() ? "" : renewed(account).get();
  }

  Supplier<String> renewed(String account) {
    return tokens.computeIfAbsent(
        account, new LocalTokens(folder, ports.of(SuitePorts.KEYCLOAK))::renewed);
  }

  int postgresPort() {
    return ports.of(SuitePorts.POSTGRES);
  }

  SourceDatabase database(SuiteService service) {
    return database(service.database());
  }

  SourceDatabase database(String name) {
    return new SourceDatabase(postgresPort(), name, passwords());
  }

  /** Whom no policy binds, and who owns the service's tables. */
  Credentials owner(SuiteService service) {
    return new Passwords(passwords()).of(service.database() + "_owner");
  }

  private Path passwords() {
    return folder.postgres().resolve("passwords.properties");
  }

  SuiteState state() {
    return new StateFile(folder.state())
        .readRunning()
        .orElseThrow(() -> new SuiteException("The suite does not run any more."));
  }

  /** The process of a part; 0 if it has none. */
  long pid(String part) {
    return state().part(part).map(Part::pid).orElse(0L);
  }

  List<String> parts() {
    return state().parts().stream().map(Part::name).toList();
  }
}
