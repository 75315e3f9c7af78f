package org.bangfu.local.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.bangfu.county.CountyDemo;
import org.bangfu.county.CountyResult;
import org.bangfu.county.play.CountyProgress;
import org.bangfu.local.suite.SuitePorts;

/** The sample county, played into a suite that nobody watches. */
final class SmallCounty {

  /** Enough that each program has done what it does. */
  private static final BigDecimal SCALE = new BigDecimal("0.002");

  private SmallCounty() {}

  static CountyResult play(Suite suite, SuitePorts ports) throws InterruptedException {
    return CountyDemo.play(
        new SampleCounty(suite, ports).request(null, SCALE, null, false),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        new Unseen());
  }

  /** Nobody watches. */
  private static final class Unseen implements CountyProgress {
    @Override
    public void phase(String name, long total) {}

    @Override
    public void done(long records) {}

    @Override
    public void finished() {}
  }
}
