package org.bangfu.local.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.bangfu.local.suite.SuiteException;

/** A base that somebody gives: an image as a layout or an archive of one, or a folder of files. */
final class GivenBase {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path given;
  private final Path unpacked;

  /**
   * @param unpacked where an archive may be unpacked
   */
  GivenBase(Path given, Path unpacked) {
    this.given = given;
    this.unpacked = unpacked;
  }

  Base write(ImageBuild build, Path blobs) throws IOException {
    if (!Files.exists(given)) {
      throw new SuiteException("There is no base " + given + ".");
    }
    if (Files.isDirectory(given)) {
      return Files.exists(given.resolve("index.json"))
          ? ofLayout(given, build, blobs)
          : ofFiles(build, blobs);
    }
    return ofLayout(unpack(), build, blobs);
  }

  private Base ofFiles(ImageBuild build, Path blobs) throws IOException {
    Tree tree = new Tree().all("", given, path -> true);
    Account.addTo(tree);
    return new Base(List.of(Layer.write("base", tree, build.created(), blobs)), List.of());
  }

  /** Its layers as they are; whoever made them knows what is in them. */
  private Base ofLayout(Path layout, ImageBuild build, Path blobs) throws IOException {
    JsonNode manifest = manifest(layout, read(layout.resolve("index.json")), build);
    JsonNode config = read(blob(layout, manifest.at("/config/digest").asText()));
    JsonNode plain = config.at("/rootfs/diff_ids");
    List<Layer> layers = new ArrayList<>();
    Files.createDirectories(blobs);
    for (JsonNode layer : manifest.path("layers")) {
      String digest = layer.path("digest").asText();
      if (!layer.path("mediaType").asText().equals(Layer.MEDIA_TYPE)) {
        throw new SuiteException(
            "The base %s has a layer of type %s; it must be %s."
                .formatted(given, layer.path("mediaType").asText(), Layer.MEDIA_TYPE));
      }
      Path copy = blobs.resolve(Sha256.hex(digest));
      Files.copy(blob(layout, digest), copy, StandardCopyOption.REPLACE_EXISTING);
      if (!Sha256.of(copy).equals(digest)) {
        throw new SuiteException("The base %s is damaged: %s differs.".formatted(given, digest));
      }
      layers.add(
          new Layer("base", copy, digest, plain.path(layers.size()).asText(), Files.size(copy)));
    }
    if (layers.isEmpty() || layers.size() != plain.size()) {
      throw new SuiteException("The base %s is no image: it has no layers.".formatted(given));
    }
    return new Base(List.copyOf(layers), List.of());
  }

  /** Of several images in it the one for our machines; an index may hold another. */
  private JsonNode manifest(Path layout, JsonNode index, ImageBuild build) throws IOException {
    for (JsonNode image : index.path("manifests")) {
      JsonNode json = read(blob(layout, image.path("digest").asText()));
      if (json.has("manifests")) {
        return manifest(layout, json, build);
      }
      String architecture =
          read(blob(layout, json.at("/config/digest").asText())).path("architecture").asText();
      if (architecture.equals(build.architecture())) {
        return json;
      }
    }
    throw new SuiteException(
        "The base %s holds no image for %s.".formatted(given, build.architecture()));
  }

  private Path blob(Path layout, String digest) {
    if (!digest.matches("sha256:[0-9a-f]{64}")) {
      throw new SuiteException(
          "The base %s names %s, which is no digest.".formatted(given, digest));
    }
    return layout.resolve("blobs/sha256").resolve(Sha256.hex(digest));
  }

  private JsonNode read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new SuiteException(
          "The base %s is no OCI image: it has no %s.".formatted(given, file.getFileName()));
    }
    return JSON.readTree(file.toFile());
  }

  private Path unpack() throws IOException {
    Tree.delete(unpacked);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(given));
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = unpacked.resolve(entry.getName()).normalize();
        if (entry.isFile() && target.startsWith(unpacked)) {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target);
        }
      }
    }
    return unpacked;
  }
}
