package org.bangfu.needs;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.SealEarlierData;
import org.bangfu.needs.confidential.SealUsePurposes;
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
        new SealEarlierData(confidential), new SealUsePurposes(confidential));
  }
}
