package org.bangfu.local.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.bangfu.embedded.Passwords;
import org.bangfu.local.faults.FaultException;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;

/** The file with the keys of personal data is lost, or is another one than it was. */
final class LostKeys {
  private final Stage stage;
  private final Path file;

  LostKeys(Stage stage) {
    this.stage = stage;
    this.file = stage.folder().data().resolve("vault-keys.properties");
  }

  /** Nothing of the suite runs, before and after. */
  String play() throws IOException, InterruptedException {
    Path aside = file.resolveSibling("vault-keys.aside");
    Files.move(file, aside);
    String withoutAny = refusal();
    if (!withoutAny.contains(file.getFileName().toString())) {
      throw new FaultException("what is missing is not named: " + withoutAny);
    }
    Passwords others = new Passwords(file);
    for (SuiteService service : SuiteService.values()) {
      others.key("master." + service.title());
      others.key("index." + service.title());
    }
    String withOthers = refusal();
    String log = Files.readString(stage.folder().log(SuiteService.HOUSEHOLD_REGISTRY.title()));
    if (!log.contains("BANGFU_MASTER_KEYS")) {
      throw new FaultException("other keys are not found to be other ones: " + withOthers);
    }
    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    return "without the keys: \"%s\"; with others: \"%s\"".formatted(withoutAny, withOthers);
  }

  private String refusal() throws InterruptedException {
    try {
      stage.crew().start(Map.of());
    } catch (SuiteException e) {
      return String.valueOf(e.getMessage());
    } finally {
      stage.crew().end();
    }
    throw new FaultException("the suite starts without the keys of its data");
  }
}
