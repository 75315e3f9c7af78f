package org.bangfu.county.play;

/** Hears how far the player is. Called from several threads, one call at a time. */
public interface CountyProgress {
  /** A phase begins; its total is known and the previous phase is over. */
  void phase(String name, long total);

  /** So many records of the present phase are done. Never falls within a phase. */
  void done(long records);

  /** The last phase is over: nothing more will be reported. */
  void finished();

  /** For callers that do not want to hear. */
  static CountyProgress silent() {
    return new CountyProgress() {
      @Override
      public void phase(String name, long total) {}

      @Override
      public void done(long records) {}

      @Override
      public void finished() {}
    };
  }
}
