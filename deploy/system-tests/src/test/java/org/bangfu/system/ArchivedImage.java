package org.bangfu.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** An image's archive as whoever loads it reads it: from the index to the last file. */
final class ArchivedImage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  ArchivedImage(Path archive) throws IOException {
    try (TarArchiveInputStream tar = tar(Files.newInputStream(archive))) {
      for (TarArchiveEntry part = tar.getNextEntry(); part != null; part = tar.getNextEntry()) {
        if (part.isFile()) {
          parts.put(part.getName(), tar.readAllBytes());
        }
      }
    }
  }

  private static TarArchiveInputStream tar(InputStream in) {
    return new TarArchiveInputStream(new BufferedInputStream(in));
  }

  JsonNode json(String part) throws IOException {
    return JSON.readTree(parts.get(part));
  }

  /** What a digest names, which must be what it says. */
  private byte[] blob(JsonNode descriptor) {
    String digest = descriptor.path("digest").asText();
    byte[] bytes = parts.get("blobs/sha256/" + digest.substring("sha256:".length()));
    if (bytes == null || bytes.length != descriptor.path("size").asLong()) {
      throw new AssertionError("not in the archive, or of another size: " + descriptor);
    }
    if (!digest(bytes).equals(digest)) {
      throw new AssertionError("other bytes than " + digest);
    }
    return bytes;
  }

  static String digest(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** By which registries know it. */
  String digest() throws IOException {
    return json("index.json").at("/manifests/0/digest").asText();
  }

  JsonNode manifest() throws IOException {
    return JSON.readTree(blob(json("index.json").at("/manifests/0")));
  }

  JsonNode config() throws IOException {
    return JSON.readTree(blob(manifest().path("config")));
  }

  /** Each layer as it was before it was compressed. */
  List<byte[]> layers() throws IOException {
    List<byte[]> layers = new ArrayList<>();
    for (JsonNode layer : manifest().path("layers")) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(blob(layer)))) {
        layers.add(in.readAllBytes());
      }
    }
    return layers;
  }

  /** Everything that is in a layer, with its content. */
  static void each(byte[] layer, BiConsumer<TarArchiveEntry, byte[]> reader) {
    try (TarArchiveInputStream tar = tar(new ByteArrayInputStream(layer))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        reader.accept(entry, entry.isFile() ? tar.readAllBytes() : new byte[0]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
