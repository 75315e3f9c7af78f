package org.bangfu.county.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What narrows an indicator to a part of what it counts.
 *
 * @param dimension the name under which reporting is asked for it
 */
public record Narrowing(String dimension, String value) {
  static final String DRIVE = "drive";
  static final String STANDING = "standing";
  public static final String KIND = "kind";

  public static @Nullable Narrowing ofDrive(@Nullable String drive) {
    return drive == null ? null : new Narrowing(DRIVE, drive);
  }

  public static Narrowing ofKind(String kind) {
    return new Narrowing(KIND, kind);
  }

  public static Narrowing of(Standing standing) {
    return new Narrowing(STANDING, standing.name());
  }
}
