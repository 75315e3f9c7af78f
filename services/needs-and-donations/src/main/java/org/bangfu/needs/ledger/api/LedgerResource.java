package org.bangfu.needs.ledger.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.bangfu.kit.http.Caller;
import org.bangfu.needs.ledger.Ledger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The books, to read. */
@Path("/v1/ledger")
@Tag(name = "Ledger", description = "Double-entry books of all money 复式记账")
public class LedgerResource {
  private final Ledger ledger;
  private final Caller caller;

  LedgerResource(Ledger ledger, Caller caller) {
    this.ledger = ledger;
    this.caller = caller;
  }

  @GET
  @Path("/accounts")
  @RunOnVirtualThread
  @Operation(operationId = "listAccounts", summary = "List the accounts with their balances")
  public AccountsResponse accounts() {
    return new AccountsResponse(
        ledger.balances(caller.scope()).stream().map(AccountResponse::of).toList());
  }

  @GET
  @Path("/trial-balance")
  @RunOnVirtualThread
  @Operation(
      operationId = "getTrialBalance",
      summary = "Sum all debits and all credits, which must be equal")
  public TrialBalanceResponse trialBalance() {
    return TrialBalanceResponse.of(ledger.balances(caller.scope()));
  }
}
