package org.bangfu.sandbox;

/** Something to be paid, as a merchant has asked for it. */
record Trade(String reference, long fen, String currency, String notifyAddress) {}
