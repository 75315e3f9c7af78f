package org.bangfu.registry;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.bangfu.registry.division.LoadDivisions;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Hands Flyway the migration that is written in Java, which it does not find by itself here. */
@Singleton
class JavaMigrations implements FlywayConfigurationCustomizer {
  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new LoadDivisions());
  }
}
