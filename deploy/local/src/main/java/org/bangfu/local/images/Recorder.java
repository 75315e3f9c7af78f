package org.bangfu.local.images;

import java.nio.file.Path;
import java.util.Set;

/** Lets services run from their images' files, and records what they load. */
public interface Recorder {

  /** Names the folder of roots to the process that starts the services. */
  String ROOTS = "BANGFU_IMAGE_ROOTS";

  /**
   * Runs all services, those that are to be recorded from here.
   *
   * @param roots a folder for each that is to be recorded, as its image's root
   * @param recorded whose cache is to be there afterwards, at the place that it has in the image
   */
  void record(Path roots, Set<String> recorded) throws InterruptedException;
}
