package org.bangfu.local.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin of the relays, from the jars that a build left. */
class RelaysPluginTest {
  @TempDir Path folder;

  private void jars(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), name);
    }
  }

  @Test
  void hasTheConnectorWithWhatItBrings() throws IOException {
    jars(
        "debezium-connector-postgres-3.7.0.Final.jar",
        "debezium-api-3.7.0.Final.jar",
        "postgresql-42.7.14.jar",
        "protobuf-java-3.25.5.jar",
        "kafka-clients-4.3.0.jar");
    RelaysPlugin plugin = RelaysPlugin.in(folder);
    assertEquals(
        Set.of(
            "debezium-connector-postgres",
            "debezium-connector-postgres/debezium-connector-postgres-3.7.0.Final.jar",
            "debezium-connector-postgres/debezium-api-3.7.0.Final.jar",
            "debezium-connector-postgres/postgresql-42.7.14.jar",
            "debezium-connector-postgres/protobuf-java-3.25.5.jar"),
        plugin.tree().entries().keySet());
    assertEquals(
        List.of(
            "pkg:maven/io.debezium/debezium-api@3.7.0.Final",
            "pkg:maven/io.debezium/debezium-connector-postgres@3.7.0.Final",
            "pkg:maven/org.postgresql/postgresql@42.7.14",
            "pkg:maven/com.google.protobuf/protobuf-java@3.25.5"),
        plugin.components().stream().map(Base.Component::url).toList());
  }

  @Test
  void hasNoLibraryTwice() throws IOException {
    jars(
        "debezium-connector-postgres-3.7.0.Final.jar",
        "postgresql-42.7.13.jar",
        "postgresql-42.7.14.jar");
    String refused = refusal();
    assertTrue(refused.contains("postgresql-42.7.13.jar and postgresql-42.7.14.jar"), refused);
  }

  @Test
  void isNothingWithoutTheConnector() throws IOException {
    jars("postgresql-42.7.14.jar");
    assertTrue(refusal().contains("has no debezium-connector-postgres"));
  }

  private String refusal() {
    return assertThrows(SuiteException.class, () -> RelaysPlugin.in(folder)).getMessage();
  }
}
