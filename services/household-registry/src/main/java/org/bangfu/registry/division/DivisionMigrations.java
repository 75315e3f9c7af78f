package org.bangfu.registry.division;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Hands Flyway the migration that is written in Java, which it does not find by itself here. */
@Singleton
class DivisionMigrations implements FlywayConfigurationCustomizer {
  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new LoadDivisions());
  }
}
