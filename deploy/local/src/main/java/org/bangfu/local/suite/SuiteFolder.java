package org.bangfu.local.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A data folder and the checkout it belongs to. There are two, which never mix: what a person works
 * with ({@code up}) and the sample county ({@code demo}). A third is the build's own.
 *
 * @param checkout the repository's root
 * @param home normally .bangfu in the checkout
 * @param name up, demo or training
 */
public record SuiteFolder(Path checkout, Path home, String name) {

  public static final String UP = "up";
  public static final String DEMO = "demo";

  /** Runs once for a build, so that what it leaves makes the starts of the others fast. */
  private static final String TRAINING = "training";

  /** The folder of that name; {@code BANGFU_HOME} moves both of them. */
  public static SuiteFolder of(Path checkout, Map<String, String> environment, String name) {
    String home = environment.get("BANGFU_HOME");
    Path base =
        home == null || home.isBlank() ? checkout.resolve(".bangfu") : checkout.resolve(home);
    return new SuiteFolder(checkout, base.toAbsolutePath().normalize(), name);
  }

  /** Where the suite of a checkout is trained. */
  public static SuiteFolder training(Path checkout) {
    return trainingIn(checkout, prepared(checkout));
  }

  /** Where it is trained for something else than its own starts. */
  public static SuiteFolder trainingIn(Path checkout, Path home) {
    return new SuiteFolder(checkout, home, TRAINING);
  }

  public boolean isTraining() {
    return name.equals(TRAINING);
  }

  public static List<SuiteFolder> all(Path checkout, Map<String, String> environment) {
    return List.of(of(checkout, environment, UP), of(checkout, environment, DEMO));
  }

  public Path data() {
    return home.resolve(name);
  }

  public Path postgres() {
    return data().resolve("postgres");
  }

  public Path kafka() {
    return data().resolve("kafka");
  }

  public Path logs() {
    return data().resolve("logs");
  }

  /** Keycloak's secrets, realm and home. */
  public Path keycloak() {
    return data().resolve("keycloak");
  }

  /** What belongs to the present run: lock, state, the environment of each service. */
  public Path run() {
    return data().resolve("run");
  }

  public Path lock() {
    return run().resolve("lock");
  }

  public Path state() {
    return run().resolve("state.json");
  }

  /** What a service reads from its environment, for whoever starts that service by hand. */
  public Path environmentFile(SuiteService service) {
    return run().resolve(service.title() + ".env");
  }

  /** Which county was played into this folder. */
  public Path countyMarker() {
    return data().resolve("county.txt");
  }

  /** What is made once for a build and copied or read by every start of it. */
  public Path prepared() {
    return prepared(checkout);
  }

  private static Path prepared(Path checkout) {
    return checkout.resolve("deploy/local/target/prepared");
  }

  /** Ahead-of-time caches: they belong to what was built, wherever the data are. */
  public Path caches() {
    return prepared().resolve("aot");
  }

  public Path log(String part) {
    return part.equals(SuitePorts.POSTGRES)
        ? postgres().resolve("postgres.log")
        : logs().resolve(part + ".log");
  }

  /** Where programs run from, apart from the build's folders and the same for all data. */
  public Path programs() {
    return checkout.resolve(".bangfu/programs");
  }

  public Path serviceFolder(SuiteService service) {
    return checkout.resolve("services").resolve(service.title()).resolve("target/quarkus-app");
  }

  /** Keycloak's programs as this checkout uses them, wherever the data are. */
  public Path keycloakPrograms() {
    return checkout.resolve(".bangfu/keycloak");
  }

  /** What the build has fetched. */
  public Path keycloakArchive(String version) {
    return checkout
        .resolve("deploy/local/target/keycloak")
        .resolve("keycloak-quarkus-dist-%s.tar.gz".formatted(version));
  }

  /** The realm of a deployment. */
  public Path realm() {
    return checkout.resolve("deploy/keycloak/bangfu-realm.json");
  }

  public Path connectors() {
    return checkout.resolve("deploy/kafka-connect");
  }
}
