package org.bangfu.needs.money.ledger.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.needs.money.ledger.Ledger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The books, to read. */
@Path("/v1/ledger")
@RunOnVirtualThread
@Tag(name = "Ledger", description = "Double-entry books of all money 复式记账")
public class LedgerResource {
  private final Ledger ledger;
  private final Caller caller;

  LedgerResource(Ledger ledger, Caller caller) {
    this.ledger = ledger;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Path("/accounts")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "List the accounts with their balances")
  public AccountsResponse listAccounts() {
    return new AccountsResponse(
        ledger.balances(caller.scope()).stream().map(AccountResponse::of).toList());
  }

  @GET
  @Transactional
  @Path("/trial-balance")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Sum all debits and all credits, which must be equal")
  public TrialBalanceResponse readTrialBalance() {
    return TrialBalanceResponse.of(ledger.balances(caller.scope()));
  }
}
