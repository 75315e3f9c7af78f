package org.bangfu.county;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.contract.PublishedContract;
import org.bangfu.county.call.Bodies;
import org.bangfu.county.records.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler does not see of the contracts: addresses, and rules of single fields. */
class ContractsTest {
  private static final Path CONTRACTS = Path.of(System.getProperty("bangfu.root"), "api-specs");
  private static final Map<Records.Service, String> SERVICES =
      Map.of(
          Records.Service.REGISTRY, "household-registry",
          Records.Service.NEEDS, "needs-and-donations",
          Records.Service.CONSUMPTION, "consumption-aid");

  @Test
  void everyBulkIsARequestOfItsService() {
    Played played = Played.of(Played.dongkou(), "0.01");
    played.each(
        played.counties().getFirst(), records -> assertEquals(List.of(), violations(records)));
  }

  private static <R> List<String> violations(Records<R> records) {
    List<R> bodies = Played.items(records).stream().map(Records.Item::body).limit(1000).toList();
    if (bodies.isEmpty()) {
      return List.of();
    }
    return PublishedContract.of(CONTRACTS, SERVICES.get(records.service()))
        .orElseThrow()
        .violationsOfRequest(
            "POST", records.path(), new String(Bodies.write(records.bulk(bodies)), UTF_8));
  }

  /** The county reads them with the class of one contract. */
  @ParameterizedTest
  @CsvSource({
    "Problem, household-registry, needs-and-donations",
    "Problem, household-registry, consumption-aid",
    "Problem, household-registry, reporting",
    "BulkAnswer, household-registry, needs-and-donations",
    "BulkAnswer, household-registry, consumption-aid",
    "PageReceiptResponse, needs-and-donations, consumption-aid",
    "ConfirmReceiptRequest, needs-and-donations, consumption-aid"
  })
  void isTheSameInBothContracts(String schema, String one, String other) throws IOException {
    assertEquals(schema(one, schema), schema(other, schema));
  }

  private static Map<String, Object> schema(String service, String name) throws IOException {
    JsonNode contract =
        new YAMLMapper().readTree(CONTRACTS.resolve("openapi/" + service + ".yaml").toFile());
    Map<String, Object> whole = new TreeMap<>();
    follow(contract, contract.at("/components/schemas/" + name), "", whole);
    return whole;
  }

  /** Every value by where it stands, with what a reference refers to in its place. */
  private static void follow(
      JsonNode contract, JsonNode node, String at, Map<String, Object> into) {
    if (node.isValueNode()) {
      into.put(at, node);
    }
    node.properties()
        .forEach(field -> {
          if (field.getKey().equals("$ref")) {
            follow(contract, contract.at(field.getValue().asText().substring(1)), at, into);
          } else {
            follow(contract, field.getValue(), at + "/" + field.getKey(), into);
          }
        });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      follow(contract, node.get(i), at + "/" + i, into);
    }
  }
}
