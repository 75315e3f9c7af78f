package org.bangfu.local.images;

import java.nio.file.Path;

/** What stands at a path of an image. */
sealed interface Entry {

  /** A folder with its mode. */
  record Folder(int mode) implements Entry {}

  /** A file that is written here. */
  record Text(String text) implements Entry {}

  /** A file of this machine. */
  record Copy(Path file, int mode) implements Entry {}

  /** A symbolic link. */
  record Link(String target) implements Entry {}
}
