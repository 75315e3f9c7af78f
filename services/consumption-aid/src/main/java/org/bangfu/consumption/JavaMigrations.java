package org.bangfu.consumption;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.bangfu.consumption.order.SealBuyerNames;
import org.bangfu.consumption.producer.SealProducerNames;
import org.bangfu.kit.guard.personal.Vault;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Hands Flyway the migrations that are written in Java, which it does not find by itself here. */
@Singleton
class JavaMigrations implements FlywayConfigurationCustomizer {
  private final Vault vault;

  JavaMigrations(Vault vault) {
    this.vault = vault;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new SealBuyerNames(vault), new SealProducerNames(vault));
  }
}
