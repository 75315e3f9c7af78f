package org.bangfu.local.images;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * An image as a file: a layout of the Open Container Initiative in a tar. It also holds the list by
 * which {@code docker load} finds its way in it.
 */
final class OciArchive {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  private static final String INDEX = "application/vnd.oci.image.index.v1+json";
  private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
  private static final String BLOBS = "blobs/sha256/";

  private final ImageBuild build;
  private final String repository;
  private final byte[] config;
  private final List<Layer> layers;

  /**
   * An image that is not written yet.
   *
   * @param repository its name, without version
   */
  OciArchive(ImageBuild build, String repository, ImageConfig config, List<Layer> layers) {
    this.build = build;
    this.repository = repository;
    this.layers = layers;
    this.config = bytes(config.json(build, layers));
  }

  private static byte[] bytes(Object json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps and texts can always be written", e);
    }
  }

  private byte[] manifest() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schemaVersion", 2);
    json.put("mediaType", MANIFEST);
    json.put("config", descriptor(CONFIG, Sha256.of(config), config.length));
    json.put(
        "layers",
        layers.stream()
            .map(layer -> descriptor(Layer.MEDIA_TYPE, layer.digest(), layer.size()))
            .toList());
    return bytes(json);
  }

  private static Map<String, Object> descriptor(String type, String digest, long size) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mediaType", type);
    json.put("digest", digest);
    json.put("size", size);
    return json;
  }

  private byte[] index(byte[] manifest) {
    Map<String, Object> image = descriptor(MANIFEST, Sha256.of(manifest), manifest.length);
    Map<String, Object> platform = new LinkedHashMap<>();
    platform.put("architecture", build.architecture());
    platform.put("os", "linux");
    image.put("platform", platform);
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("io.containerd.image.name", fullName() + ":" + build.version());
    names.put("org.opencontainers.image.ref.name", build.version());
    image.put("annotations", names);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schemaVersion", 2);
    json.put("mediaType", INDEX);
    json.put("manifests", List.of(image));
    return bytes(json);
  }

  /** As containerd, and docker with its store, looks for it: what names no registry is docker's. */
  private String fullName() {
    String first = repository.substring(0, Math.max(0, repository.indexOf('/')));
    boolean isRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
    return isRegistry ? repository : "docker.io/" + repository;
  }

  private byte[] listOfDocker() {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("Config", BLOBS + Sha256.hex(Sha256.of(config)));
    image.put("RepoTags", List.of(repository + ":" + build.version()));
    image.put("Layers", layers.stream().map(layer -> BLOBS + Sha256.hex(layer.digest())).toList());
    return bytes(List.of(image));
  }

  /**
   * Writes it.
   *
   * @return its digest, by which a registry knows it as well
   */
  String write(Path archive) throws IOException {
    byte[] manifest = manifest();
    Map<String, byte[]> texts = new LinkedHashMap<>();
    texts.put("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8));
    texts.put("index.json", index(manifest));
    texts.put("manifest.json", listOfDocker());
    texts.put(BLOBS + Sha256.hex(Sha256.of(manifest)), manifest);
    texts.put(BLOBS + Sha256.hex(Sha256.of(config)), config);
    Map<String, Path> files = new TreeMap<>();
    layers.forEach(layer -> files.put(BLOBS + Sha256.hex(layer.digest()), layer.blob()));
    Path fresh = archive.resolveSibling(archive.getFileName() + ".new");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (String folder : List.of("blobs/", BLOBS)) {
        tar.putArchiveEntry(entry(folder, 0));
        tar.closeArchiveEntry();
      }
      for (Map.Entry<String, byte[]> text : texts.entrySet()) {
        tar.putArchiveEntry(entry(text.getKey(), text.getValue().length));
        tar.write(text.getValue());
        tar.closeArchiveEntry();
      }
      for (Map.Entry<String, Path> file : files.entrySet()) {
        tar.putArchiveEntry(entry(file.getKey(), Files.size(file.getValue())));
        Files.copy(file.getValue(), tar);
        tar.closeArchiveEntry();
      }
    }
    Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
    return Sha256.of(manifest);
  }

  private static TarArchiveEntry entry(String name, long size) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setModTime(Instant.EPOCH.toEpochMilli());
    entry.setSize(size);
    entry.setIds(0, 0);
    entry.setNames("", "");
    return entry;
  }
}
