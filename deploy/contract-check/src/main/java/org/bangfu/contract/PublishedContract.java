package org.bangfu.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The committed contract of a service, asked what it says of an answer or a request. */
public final class PublishedContract {
  private static final Map<Path, Optional<PublishedContract>> KNOWN = new ConcurrentHashMap<>();

  private final JsonNode contract;
  private final PublishedSchemas schemas;

  private PublishedContract(JsonNode contract) {
    this.contract = contract;
    this.schemas = new PublishedSchemas(contract);
  }

  /**
   * Empty for a service that publishes none, such as one that a test makes up.
   *
   * @param contracts the folder {@code api-specs} of the checkout
   */
  public static Optional<PublishedContract> of(Path contracts, String service) {
    return KNOWN.computeIfAbsent(
        contracts.resolve("openapi").resolve(service + ".yaml"),
        file -> Files.exists(file) ? Optional.of(read(file)) : Optional.empty());
  }

  private static PublishedContract read(Path file) {
    try {
      return new PublishedContract(new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with an answer, by operation, status, pointer and rule; empty where nothing is.
   *
   * @param path as it was called, without the query
   * @param mediaType without parameters; null where there is no body
   */
  public List<String> violations(
      String method, String path, int status, @Nullable String mediaType, String body) {
    String template = template(path, method.toLowerCase(Locale.ROOT));
    if (template == null) {
      // what is not published may be refused in any way, and must not be done
      return status < 400 ? List.of(method + " " + path + " is not in the contract") : List.of();
    }
    String named = method + " " + template + " " + status;
    String at =
        "/paths"
            + PublishedSchemas.step(template)
            + PublishedSchemas.step(method.toLowerCase(Locale.ROOT))
            + "/responses/"
            + status;
    JsonNode answer = contract.at(at);
    if (answer.isMissingNode()) {
      return List.of(named + " is not a status of the contract: " + body);
    }
    JsonNode content = answer.path("content");
    if (mediaType == null) {
      return content.isEmpty() ? List.of() : List.of(named + " has no body");
    }
    String declared =
        content.properties().stream()
            .map(Map.Entry::getKey)
            .filter(type -> type.split(";", 2)[0].equals(mediaType))
            .findFirst()
            .orElse(null);
    if (declared == null) {
      return List.of(named + " is " + mediaType + ", which the contract does not say: " + body);
    }
    if (!declared.endsWith("json") || content.path(declared).path("schema").isMissingNode()) {
      return List.of();
    }
    return schemas
        .violations(at + "/content" + PublishedSchemas.step(declared) + "/schema", body)
        .stream()
        .map(violation -> named + " at " + violation)
        .toList();
  }

  /**
   * What is wrong with the JSON that a request brings, by operation, pointer and rule.
   *
   * @param path as it is called, without the query
   */
  public List<String> violationsOfRequest(String method, String path, String body) {
    String template = template(path, method.toLowerCase(Locale.ROOT));
    String schema =
        "/paths"
            + PublishedSchemas.step(String.valueOf(template))
            + PublishedSchemas.step(method.toLowerCase(Locale.ROOT))
            + "/requestBody/content"
            + PublishedSchemas.step("application/json")
            + "/schema";
    if (contract.at(schema).isMissingNode()) {
      return List.of(method + " " + path + " takes no JSON in the contract");
    }
    return schemas.violations(schema, body).stream()
        .map(violation -> method + " " + template + " at " + violation)
        .toList();
  }

  private @Nullable String template(String path, String method) {
    String[] steps = path.split("/", -1);
    List<String> fitting = new ArrayList<>();
    contract
        .path("paths")
        .properties()
        .forEach(published -> {
          if (published.getValue().has(method) && fits(published.getKey().split("/", -1), steps)) {
            fitting.add(published.getKey());
          }
        });
    // as the server chooses: the one that leaves the least open
    return fitting.stream()
        .min(Comparator.comparingLong(name -> name.chars().filter(c -> c == '{').count()))
        .orElse(null);
  }

  private static boolean fits(String[] template, String[] steps) {
    if (template.length != steps.length) {
      return false;
    }
    for (int i = 0; i < steps.length; i++) {
      boolean isOpen = template[i].startsWith("{") && !steps[i].isEmpty();
      if (!isOpen && !template[i].equals(steps[i])) {
        return false;
      }
    }
    return true;
  }
}
