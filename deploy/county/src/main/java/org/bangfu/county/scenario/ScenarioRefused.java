package org.bangfu.county.scenario;

/** A scenario that can't be played; the message is one sentence that names the field. */
public final class ScenarioRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScenarioRefused(String sentence) {
    super(sentence);
  }

  /** Refuses what a field says; the sentence is a format without its full stop. */
  public static ScenarioRefused at(String field, String sentence, Object... values) {
    return new ScenarioRefused(field + ": " + sentence.formatted(values) + ".");
  }
}
