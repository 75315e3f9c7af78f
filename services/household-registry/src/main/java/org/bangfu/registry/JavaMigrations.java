package org.bangfu.registry;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.bangfu.registry.division.LoadDivisions;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.SealEarlierData;
import org.bangfu.registry.household.SealStepReasons;
import org.bangfu.registry.roster.SealStagedNames;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Hands Flyway the migrations that are written in Java, which it does not find by itself here. */
@Singleton
class JavaMigrations implements FlywayConfigurationCustomizer {
  private final Confidential confidential;

  JavaMigrations(Confidential confidential) {
    this.confidential = confidential;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(
        new LoadDivisions(),
        new SealEarlierData(confidential),
        new SealStepReasons(confidential),
        new SealStagedNames(confidential));
  }
}
