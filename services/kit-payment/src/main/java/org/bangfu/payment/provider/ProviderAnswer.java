package org.bangfu.payment.provider;

/** What a provider is answered, in its own form. */
public record ProviderAnswer(int status, String mediaType, String body) {}
