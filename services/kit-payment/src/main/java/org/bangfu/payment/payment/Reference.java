package org.bangfu.payment.payment;

/**
 * A payment's name, unique for all that take money here.
 *
 * @param reference our own name for it with the provider (商户订单号)
 */
public record Reference(String provider, String reference) {}
