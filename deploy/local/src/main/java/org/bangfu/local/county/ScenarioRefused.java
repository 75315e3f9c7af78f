package org.bangfu.local.county;

/** A scenario that can't be played; the message is one sentence that names the field. */
public final class ScenarioRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScenarioRefused(String sentence) {
    super(sentence);
  }
}
