package org.bangfu.local.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.bangfu.county.CountyRequest;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.ServiceUrls;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;

/** A county as a suite plays it: whom it asks, and as whom. */
record SampleCounty(Suite suite, SuitePorts ports) {

  CountyRequest request(
      @Nullable Path scenario, BigDecimal scale, @Nullable Long seed, boolean measure) {
    LocalTokens tokens = new LocalTokens(suite.folder(), ports.of(SuitePorts.KEYCLOAK));
    return new CountyRequest(
        scenario,
        scale,
        seed,
        urls(),
        Api::client,
        tokens.ofSampleCounty(),
        tokens.ofCashier(scenario == null),
        tokens.ofCashier(false),
        measure);
  }

  private ServiceUrls urls() {
    return ServiceUrls.onPorts(
        ports.of(SuiteService.HOUSEHOLD_REGISTRY),
        ports.of(SuiteService.NEEDS_AND_DONATIONS),
        ports.of(SuiteService.CONSUMPTION_AID),
        ports.of(SuiteService.REPORTING));
  }
}
