package org.bangfu.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.suite.SuiteException;

/** Which county the demo's data are, kept beside them: two counties in one would equal neither. */
record PlayedCounty(Suite suite, Terminal terminal) {
  private static final String BENCHED = "benched";

  /** Deletes another county when the person wants it; a replay passes. */
  void makeRoomFor(String county, String description, boolean fresh) throws InterruptedException {
    Path marker = suite.folder().countyMarker();
    if (fresh) {
      delete();
      return;
    }
    if (!Files.exists(marker)) {
      return;
    }
    List<String> lines = lines(marker);
    if (!lines.isEmpty() && lines.get(0).equals(county)) {
      terminal.say("The same county was played before: this is a replay, which changes nothing.");
      return;
    }
    String other = lines.size() > 1 ? lines.get(1) : "another county";
    if (!terminal.canAsk()) {
      throw new SuiteException(
          "The demo's data are %s, not %s; --fresh deletes them first."
              .formatted(other, description));
    }
    if (!terminal.agrees(
        "The demo's data are %s. Delete them and play %s?".formatted(other, description))) {
      throw new SuiteException("Nothing was changed.");
    }
    delete();
  }

  /**
   * Whatever was played, a bench adds to it: it is no county any more that could be played again.
   */
  void markAsBenched() {
    List<String> lines = lines(suite.folder().countyMarker());
    String what = lines.size() > 1 ? lines.get(1) : "a county";
    if (!lines.getFirst().equals(BENCHED)) {
      mark(BENCHED, what + " with what a bench has added");
    }
  }

  private void delete() throws InterruptedException {
    suite.end(terminal);
    Data.delete(suite.folder().data());
  }

  /** Says whose data these are from now on; before the first record, for playing may be cut off. */
  void mark(String county, String description) {
    try {
      Files.write(suite.folder().countyMarker(), List.of(county, description));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
