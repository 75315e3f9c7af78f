package org.bangfu.local.images;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an image is made of, as CycloneDX lists it. */
final class Bill {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Bill() {}

  static void write(
      Path file, String name, String digest, ImageBuild build, List<Base.Component> components)
      throws IOException {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("type", "container");
    image.put("name", name);
    image.put("version", digest);
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("timestamp", build.created().toString());
    about.put("component", image);
    Map<String, Object> bill = new LinkedHashMap<>();
    bill.put("bomFormat", "CycloneDX");
    bill.put("specVersion", "1.5");
    bill.put("version", 1);
    bill.put("metadata", about);
    bill.put("components", components.stream().distinct().map(Bill::component).toList());
    JSON.writeValue(file.toFile(), bill);
  }

  private static Map<String, Object> component(Base.Component component) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "library");
    json.put("name", component.name());
    json.put("version", component.version());
    json.put("purl", component.url());
    if (!component.digest().isEmpty()) {
      json.put(
          "hashes", List.of(Map.of("alg", "SHA-256", "content", Sha256.hex(component.digest()))));
    }
    return json;
  }
}
