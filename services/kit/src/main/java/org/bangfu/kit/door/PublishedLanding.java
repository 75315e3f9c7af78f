package org.bangfu.kit.door;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What the contract says of operations by which a record comes in. */
final class PublishedLanding {
  private static final String REFERENCE = "clientReference";
  // what stands where a resource has said nothing of an answer
  private static final String UNSAID = "OK";

  private PublishedLanding() {}

  /** A record that the client has a reference for is made once, however often it is sent. */
  static boolean is(Operation operation, Map<String, Schema> schemas) {
    if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
      return false;
    }
    return operation.getRequestBody().getContent().getMediaTypes().values().stream()
        .map(MediaType::getSchema)
        .filter(schema -> schema != null && schema.getRef() != null)
        .map(schema -> schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)))
        .anyMatch(schema ->
            schema != null
                && schema.getProperties() != null
                && schema.getProperties().containsKey(REFERENCE));
  }

  static void describe(Operation operation) {
    APIResponse made = operation.getResponses().getAPIResponse("201");
    APIResponse there = operation.getResponses().getAPIResponse("200");
    APIResponse shown = there == null ? made : there;
    if (shown == null) {
      return;
    }
    if (made == null) {
      operation
          .getResponses()
          .addAPIResponse(
              "201",
              OASFactory.createAPIResponse().description("Made").content(shown.getContent()));
    }
    if (there == null || UNSAID.equals(there.getDescription())) {
      operation
          .getResponses()
          .addAPIResponse(
              "200",
              OASFactory.createAPIResponse()
                  .description(
                      "It was sent before under this client reference; nothing has changed")
                  .content(shown.getContent()));
    }
  }
}
