package org.bangfu.kit.door;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.kit.guard.identity.Roles;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the contract what holds for every operation: the problems that can come. */
public class ContractFilter implements OASFilter {
  // where a method without roles is meant to have none
  private static final List<String> OPEN_PATHS =
      List.of("/v1/public/", "/v1/payment-notifications/");
  private static final Map<String, String> ALWAYS =
      Map.of(
          "406", "The answer is JSON",
          "429", "The quota is used up; the header Retry-After says when to try again",
          "500", "The service failed; the problem has an id to quote",
          "503", "The database is busy or away; the header Retry-After says when to try again");
  private static final Map<String, String> WITH_INPUT =
      Map.of("400", "The request breaks a rule, which is named");
  private static final Map<String, String> SECURED =
      Map.of(
          "401", "There is no token, or it is not valid here",
          "403", "The caller's roles do not allow this");
  private static final Map<String, String> OF_A_VERSION =
      Map.of(
          "412", "It has changed since it was read",
          "428", "The header If-Match is missing");
  private static final Map<String, String> OF_ONE =
      Map.of("404", "There is no such thing, or it is outside of the caller's divisions");
  private static final Map<String, String> WITH_BODY =
      Map.of("413", "The request is too large", "415", "The request's form is not supported");
  private static final Map<String, String> WRITES =
      Map.of(
          "409", "A rule of the domain stands against it",
          "422", "The key belongs to another request, or the record is too large to be told");

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    if (contract.getPaths() == null || contract.getPaths().getPathItems() == null) {
      return;
    }
    contract.setComponents(
        contract.getComponents() == null
            ? OASFactory.createComponents()
            : contract.getComponents());
    PublishedProblem.addTo(contract.getComponents());
    Map<String, Schema> schemas = contract.getComponents().getSchemas();
    contract.getPaths().getPathItems().forEach((path, item) -> complete(path, item, schemas));
  }

  private static void complete(String path, PathItem item, Map<String, Schema> schemas) {
    item.getOperations()
        .forEach((method, operation) -> {
          boolean reads = method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.HEAD;
          if (operation.getSecurity() == null && OPEN_PATHS.stream().anyMatch(path::startsWith)) {
            operation.setSecurity(
                List.of(
                    OASFactory.createSecurityRequirement(),
                    OASFactory.createSecurityRequirement().addScheme("bearer")));
          }
          nameRoles(operation);
          if (PublishedLanding.is(operation, schemas)) {
            PublishedLanding.describe(operation);
          }
          describe(operation, ALWAYS);
          describe(operation, WITH_INPUT);
          describe(operation, SECURED);
          if (changesAVersion(operation)) {
            describe(operation, OF_A_VERSION);
          }
          if (path.contains("{")) {
            describe(operation, OF_ONE);
          }
          if (operation.getRequestBody() != null) {
            describe(operation, WITH_BODY);
          }
          if (!reads) {
            describe(operation, WRITES);
          }
          completeProblems(operation);
          completeCreated(operation);
        });
  }

  /** A set of roles stands in the contract as its roles. */
  private static void nameRoles(Operation operation) {
    if (operation.getSecurity() != null) {
      operation
          .getSecurity()
          .forEach(requirement ->
              Map.copyOf(requirement.getSchemes())
                  .forEach((scheme, words) ->
                      requirement.addScheme(
                          scheme, words.stream().flatMap(Roles::named).distinct().toList())));
    }
  }

  private static boolean changesAVersion(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> HttpHeaders.IF_MATCH.equalsIgnoreCase(parameter.getName()));
  }

  private static void describe(Operation operation, Map<String, String> problems) {
    // sorted, so that the contract comes out the same in every build
    Map<String, String> sorted = new TreeMap<>(problems);
    sorted.forEach((status, description) -> {
      if (operation.getResponses() == null) {
        operation.setResponses(OASFactory.createAPIResponses());
      }
      APIResponse said = operation.getResponses().getAPIResponse(status);
      if (said == null) {
        operation.getResponses().addAPIResponse(status, problemResponse(description));
      }
    });
  }

  /** A resource says when a problem comes; that it is one is the same everywhere. */
  private static void completeProblems(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> {
          if (status.compareTo("400") >= 0 && !PublishedProblem.isOfAnotherForm(answer)) {
            answer.setContent(PublishedProblem.content());
          }
        });
  }

  /**
   * What is made is shown as it is where it was there before: in the form of the method's answer.
   */
  private static void completeCreated(Operation operation) {
    APIResponse made = operation.getResponses().getAPIResponse("201");
    APIResponse there = operation.getResponses().getAPIResponse("200");
    if (made != null && made.getContent() == null && there != null) {
      made.setContent(there.getContent());
    }
  }

  private static APIResponse problemResponse(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(PublishedProblem.content());
  }
}
