package org.bangfu.local.faults;

/**
 * Something that goes wrong, and what must come of it.
 *
 * @param name by which it is chosen
 * @param what happens, in a few words
 * @param strike does it while people go on working, and lets it pass again
 */
record Fault(String name, String what, Strike strike) {
  /** The harm itself. */
  interface Strike {
    /**
     * Returns when it is over, or the suite has begun to mend it.
     *
     * @throws Impossible where this machine can't have it
     */
    void on(Scene scene) throws Exception;
  }

  /** Why a fault can't be played here. */
  static final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;

    Impossible(String reason) {
      super(reason);
    }
  }
}
