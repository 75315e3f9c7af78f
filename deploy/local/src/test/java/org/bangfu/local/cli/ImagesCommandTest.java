package org.bangfu.local.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesCommandTest {

  @TempDir Path checkout;

  @BeforeEach
  void takeAnEmptyCheckout() {
    System.setProperty("bangfu.checkout", checkout.toString());
  }

  @AfterEach
  void forgetIt() {
    System.clearProperty("bangfu.checkout");
  }

  @Test
  void knowsWhichImagesThereAre() {
    ImagesCommand command = new ImagesCommand();
    command.only = List.of("nothing");
    String sentence = refusal(command);
    assertTrue(sentence.startsWith("There is no image nothing; there are "), sentence);
  }

  @Test
  void saysWhatCantBeWritten() throws Exception {
    Files.writeString(checkout.resolve(".bangfu"), "a file");
    String sentence = refusal(new ImagesCommand());
    assertTrue(sentence.startsWith("The images can't be made: "), sentence);
    assertTrue(sentence.contains(".bangfu"), sentence);
  }

  private static String refusal(ImagesCommand command) {
    return assertThrows(SuiteException.class, command::call).getMessage();
  }
}
