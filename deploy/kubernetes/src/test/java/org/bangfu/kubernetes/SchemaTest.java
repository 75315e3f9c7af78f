package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object is one that its operator knows, down to the last field. */
class SchemaTest {

  @ParameterizedTest
  @MethodSource("org.bangfu.kubernetes.ManifestSet#all")
  void everyObjectIsRead(ManifestSet set) {
    assertAll(
        set.manifests().stream()
            .map(manifest ->
                () -> assertEquals(List.of(), faults(manifest), manifest + " of " + set)));
  }

  private static List<String> faults(Manifest manifest) {
    if (!Models.know(manifest)) {
      return Structures.faults(manifest);
    }
    try {
      Models.parse(manifest);
      return List.of();
    } catch (Exception e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment,reporting,/spec/template/spec/containers/0",
    "Deployment,reporting,/spec/template/spec/securityContext",
    "NetworkPolicy,reporting,/spec/ingress/0",
    "HTTPRoute,reporting,/spec/rules/0/backendRefs/0",
    "Kafka,events,/spec/kafka/listeners/0",
    "Kafka,events,/spec/kafka/listeners/0/authentication",
    "Kafka,events,/spec/entityOperator/userOperator",
    "KafkaNodePool,brokers,/spec/storage/volumes/0",
    "KafkaUser,reporting,/spec/authorization/acls/0/resource",
    "KafkaConnect,relays,/spec/template/connectContainer/env/0",
    "KafkaConnector,consumption-aid,/spec"
  })
  void aFieldThatNobodyKnowsIsRefused(String kind, String name, String where) {
    Manifest manifest = withAField(kind, name, where);
    JsonMappingException refused =
        assertThrows(JsonMappingException.class, () -> Models.parse(manifest));
    assertTrue(refused.getMessage().contains("madeUp"), refused::getMessage);
  }

  @ParameterizedTest
  @CsvSource({
    "Cluster,reporting-db,/spec",
    "Cluster,reporting-db,/spec/bootstrap/initdb",
    "Cluster,reporting-db,/spec/managed/roles/0",
    "Pooler,reporting-pooler,/spec/pgbouncer",
    "ObjectStore,reporting-backup,/spec/configuration",
    "ScheduledBackup,reporting-backup,/spec"
  })
  void norInADatabase(String kind, String name, String where) {
    assertFalse(Structures.faults(withAField(kind, name, where)).isEmpty());
  }

  @Test
  void whatNobodyHasAModelOfIsRefused() throws Exception {
    Manifest other = ManifestSet.read("{apiVersion: made/v1, kind: Up}").getFirst();
    assertFalse(Structures.faults(other).isEmpty());
  }

  private static Manifest withAField(String kind, String name, String where) {
    JsonNode json = ManifestSet.base().one(kind, name).json().deepCopy();
    ((ObjectNode) json.at(where)).put("madeUp", "x");
    return new Manifest(json);
  }
}
