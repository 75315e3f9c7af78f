package org.bangfu.kit.door;

import java.util.List;
import org.bangfu.kit.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A problem, as the contract has it. */
final class PublishedProblem {
  private static final String MEDIA_TYPE = "application/problem+json";

  // it describes problems too, and other than they come here
  private static final List<String> THE_LIBRARYS =
      List.of("HttpProblem", "HttpValidationProblem", "Violation");

  private PublishedProblem() {}

  /** Adds its schema, in the place of the library's. */
  static void addTo(Components components) {
    THE_LIBRARYS.forEach(components::removeSchema);
    components.addSchema("Problem", schema());
  }

  /** Such as what a payment provider is answered, which reads no problems. */
  static boolean isOfAnotherForm(APIResponse answer) {
    return answer.getContent() != null
        && !answer.getContent().getMediaTypes().containsKey(MEDIA_TYPE);
  }

  static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }

  private static Schema schema() {
    Schema error =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .addProperty(
                "pointer",
                text("JSON pointer into the body, or ?name for a parameter", "/members/0/name"))
            .addProperty("detail", text("the rule", "must not be blank"));
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("What went wrong (RFC 9457)")
        .addProperty(
            "type",
            text("a stable URI of the catalogue of problems", ProblemType.BASE + "validation"))
        .addProperty("title", text("the kind of problem", "The request breaks a rule"))
        .addProperty(
            "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).addExample(400))
        .addProperty("detail", text("a sentence for the caller", "One field breaks a rule."))
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error))
        .addProperty(
            "traceId",
            text(
                "an id to quote: of the trace that traceparent named, or of one that began here",
                "4bf92f3577b34da6a3ce929d0e0e4736"))
        .required(List.of("type", "title", "status"));
  }

  private static Schema text(String description, String example) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .description(description)
        .addExample(example);
  }
}
