package org.bangfu.needs.money.ledger.api;

import java.util.List;

/** All accounts; there are few, so that they have no pages. */
public record AccountsResponse(List<AccountResponse> items) {}
