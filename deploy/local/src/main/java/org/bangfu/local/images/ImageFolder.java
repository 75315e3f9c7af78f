package org.bangfu.local.images;

import java.nio.file.Path;

/**
 * Where images are made.
 *
 * @param home where they are handed out
 * @param kept what is kept for the next time: packages, Java, recordings
 */
public record ImageFolder(Path home, Path kept) {

  /** Of a checkout. */
  public static ImageFolder of(Path checkout) {
    Path home = checkout.resolve(".bangfu/images");
    return new ImageFolder(home, home.resolve("kept"));
  }

  /** The same, with images elsewhere. */
  public ImageFolder to(Path other) {
    return new ImageFolder(other, kept);
  }

  public Path archive(String image) {
    return home.resolve(image + ".tar");
  }

  Path bill(String image) {
    return home.resolve(image + ".cdx.json");
  }

  /** Each image by its digest, as an installation names it. */
  public Path names() {
    return home.resolve("images.env");
  }

  Path packages() {
    return kept.resolve("packages");
  }

  /** The package of the authorities that images trust. */
  Path certificates() {
    return kept.resolve("certificates");
  }

  Path caches() {
    return kept.resolve("caches");
  }

  /** Gone when the images are there. */
  Path work() {
    return kept.resolve("work");
  }

  Path blobs() {
    return work().resolve("blobs");
  }

  /** Each service as in its image, to be recorded from. */
  Path roots() {
    return work().resolve("roots");
  }
}
