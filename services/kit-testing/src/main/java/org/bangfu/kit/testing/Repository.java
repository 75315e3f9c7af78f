package org.bangfu.kit.testing;

import java.nio.file.Path;

/** The checkout that the tests run in, for what is committed at its top. */
public final class Repository {
  private Repository() {}

  public static Path contracts() {
    return root().resolve("api-specs");
  }

  static Path root() {
    String root = System.getProperty("bangfu.root");
    if (root == null) {
      throw new IllegalStateException(
          "the system property bangfu.root must name the checkout; Maven sets it");
    }
    return Path.of(root);
  }
}
