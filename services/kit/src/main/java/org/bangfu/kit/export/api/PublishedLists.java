package org.bangfu.kit.export.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes into a service's contract which lists it exports, and how one of them is asked for. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class PublishedLists implements OASFilter {
  private static final String LIST = "ListKind";

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    Map<String, Schema> schemas = contract.getComponents().getSchemas();
    if (schemas == null || !schemas.containsKey(LIST)) {
      return;
    }
    var config = ConfigProvider.getConfig();
    contract
        .getComponents()
        .addSchema(
            LIST,
            OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(List.copyOf(config.getValues("bangfu.exports.lists", String.class))));
    Schema request = schemas.get(ExportRequest.NAME);
    if (request != null) {
      request.setExamples(List.of(object(config.getValue("bangfu.exports.example", String.class))));
    }
  }

  private static Map<String, Object> object(String json) {
    try {
      return new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
