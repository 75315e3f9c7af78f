package org.bangfu.local.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bangfu.county.CountyResult;
import org.bangfu.local.images.ImageFolder;
import org.bangfu.local.images.Recorder;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;

/**
 * Runs the whole suite once, on ports and data of its own, with the services started from their
 * images' files and a small county played into them.
 */
final class ImageRecording implements Recorder {
  private final SuiteFolder folder;
  private final Terminal terminal;
  private final SuitePorts ports = SuitePorts.free();

  ImageRecording(Path checkout, Terminal terminal) {
    this.folder = SuiteFolder.trainingIn(checkout, ImageFolder.of(checkout).home());
    this.terminal = terminal;
  }

  @Override
  public void record(Path roots, Set<String> recorded) throws InterruptedException {
    Suite suite = new Suite(folder);
    suite.end(terminal);
    Data.delete(folder.data());
    Map<String, String> variables = new LinkedHashMap<>(ports.variables());
    variables.put(ROOTS, roots.toString());
    variables.put("BANGFU_AOT", "off"); // of the other programs
    SuiteStart start = new SuiteStart(suite, terminal, Set.of(), variables);
    start.run(false);
    try {
      CountyResult played = SmallCounty.play(suite, ports);
      if (!played.allEqual()) {
        throw new SuiteException("Some figures of the county that was played differ.");
      }
    } finally {
      suite.end(terminal);
    }
    Data.delete(folder.data());
  }
}
