package org.bangfu.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.suite.ProcessIdentity;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.suite.SuiteState.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));

  @TempDir Path checkout;

  @BeforeEach
  void takeAnEmptyCheckout() throws Exception {
    System.setProperty("bangfu.checkout", checkout.toString());
    SuiteFolder suite = Suite.named(SuiteFolder.UP).folder();
    Files.createDirectories(suite.realm().getParent());
    Files.copy(ROOT.resolve("deploy/keycloak/bangfu-realm.json"), suite.realm());
  }

  @AfterEach
  void forgetIt() {
    System.clearProperty("bangfu.checkout");
  }

  @Test
  void saysThatNothingRuns() {
    assertEquals("Nothing runs; ./bangfu up starts what gives tokens.", refusal("auditor"));
  }

  @Test
  void saysThatKeycloakIsNotReady() throws Exception {
    keycloakIs(Condition.STARTING);
    assertEquals("Keycloak is not ready yet; ./bangfu status shows it.", refusal("auditor"));
  }

  @Test
  void listsWhoThereIsWhenItDoesNotKnowSomebody() throws Exception {
    keycloakIs(Condition.READY);
    String sentence = refusal("nobody");
    assertTrue(sentence.startsWith("There is no account nobody; there are analyst, "), sentence);
    for (String name : List.of("officer-430525", "household-1", "partner-news", "sample-county")) {
      assertTrue(sentence.contains(name), sentence);
    }
  }

  @Test
  void saysThatKeycloakDoesNotAnswer() throws Exception {
    keycloakIs(Condition.READY);
    String sentence = refusal("auditor");
    assertTrue(sentence.startsWith("Keycloak does not answer; ./bangfu logs keycloak"), sentence);
  }

  private static String refusal(String user) {
    TokenCommand command = new TokenCommand();
    command.user = user;
    return assertThrows(SuiteException.class, command::call).getMessage();
  }

  private static void keycloakIs(Condition condition) throws Exception {
    SuiteFolder suite = Suite.named(SuiteFolder.UP).folder();
    Files.createDirectories(suite.run());
    // nobody listens on port 1
    Part keycloak = new Part("keycloak", condition, 1, 0, 0, 0, null);
    new StateFile(suite.state())
        .write(
            new SuiteState(
                ProcessIdentity.own(),
                Phase.STARTING,
                null,
                1_795_000_000_000L,
                List.of(keycloak)));
  }
}
