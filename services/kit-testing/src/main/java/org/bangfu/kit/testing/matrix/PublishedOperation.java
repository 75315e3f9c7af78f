package org.bangfu.kit.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.kit.testing.RolesContract;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the contract has it.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param mediaType of the body; null where there is none
 * @param roles who may call it; {@link RolesContract#EVERYBODY} for any known caller, {@link
 *     RolesContract#ANYBODY} for the unknown too
 */
public record PublishedOperation(
    String id, String method, String path, @Nullable String mediaType, Set<String> roles) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  /** All operations of a contract file. */
  static List<PublishedOperation> of(Path contract) {
    List<PublishedOperation> operations = new ArrayList<>();
    try {
      new YAMLMapper()
          .readTree(contract.toFile())
          .path("paths")
          .properties()
          .forEach(path ->
              path.getValue().properties().stream()
                  .filter(operation -> METHODS.contains(operation.getKey()))
                  .forEach(operation ->
                      operations.add(
                          read(path.getKey(), operation.getKey(), operation.getValue()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return operations;
  }

  private static PublishedOperation read(String path, String method, JsonNode operation) {
    Set<String> roles = new TreeSet<>();
    for (JsonNode requirement : operation.path("security")) {
      requirement.forEach(names -> names.forEach(name -> roles.add(name.asText())));
      if (requirement.isEmpty()) {
        roles.add(RolesContract.ANYBODY);
      }
    }
    if (roles.isEmpty() && !operation.path("security").isEmpty()) {
      roles.add(RolesContract.EVERYBODY);
    }
    var media = operation.path("requestBody").path("content").fieldNames();
    return new PublishedOperation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        media.hasNext() ? media.next() : null,
        Set.copyOf(roles));
  }

  boolean allows(String role) {
    return isOpen() || roles.contains(RolesContract.EVERYBODY) || roles.contains(role);
  }

  /** Whether no token is needed. */
  boolean isOpen() {
    return roles.contains(RolesContract.ANYBODY);
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean isOfOne() {
    return path.contains("{");
  }

  boolean takesJson() {
    return "application/json".equals(mediaType);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
