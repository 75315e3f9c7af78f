package org.bangfu.kit.problem;

import java.net.URI;

/**
 * A kind of problem that a caller may get: a stable URI, a constant title, a status. Every one of
 * them stands in {@code api-specs/problems.md}.
 */
public interface ProblemType {
  String BASE = "https://bangfu.org/problems/";

  /**
   * The last part of the URI, in lower case with hyphens; an enum's constant gives it by its name.
   */
  default String slug() {
    return ((Enum<?>) this).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What this kind of problem is called; never a message about one case. */
  String title();

  /** The same title in Chinese. */
  String titleZh();

  int status();

  default URI uri() {
    return URI.create(BASE + slug());
  }
}
