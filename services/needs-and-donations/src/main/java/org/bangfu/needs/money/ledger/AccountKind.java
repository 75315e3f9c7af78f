package org.bangfu.needs.money.ledger;

/** An asset grows by debits, a liability by credits. */
public enum AccountKind {
  ASSET,
  LIABILITY
}
