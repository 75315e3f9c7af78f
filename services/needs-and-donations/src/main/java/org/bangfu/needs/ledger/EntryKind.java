package org.bangfu.needs.ledger;

/** Why an entry is written. */
public enum EntryKind {
  DONATION_RECEIVED,
  DONATION_USED,
  DONATION_REDESIGNATED,
  DONATION_REFUNDED,
  CONTRIBUTION_RECEIVED
}
