package org.bangfu.local.images;

import java.util.List;

/**
 * What an image stands on.
 *
 * @param layers the lowest first
 * @param packages that are in it, as far as that is known
 */
record Base(List<Layer> layers, List<Component> packages) {

  /**
   * A part of an image that has a name and a version, for the list of what is in it.
   *
   * @param url its package URL
   * @param digest of its file, or empty
   */
  record Component(String name, String version, String url, String digest) {}
}
