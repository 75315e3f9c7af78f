package org.bangfu.needs.outside.webhook;

/** Why a message was not taken; all that a partner is told of what its receiver answered. */
public enum DeliveryFailure {
  /** The URL is not one that a webhook may have (any more). */
  URL_NOT_ALLOWED,
  /** The name of the host has no address. */
  NAME_NOT_RESOLVED,
  /** Other look-ups of names were in the way; it is tried again and counts as no failure. */
  NAMES_BUSY,
  /** The name of the host leads to an address that is not of the public internet. */
  ADDRESS_NOT_PUBLIC,
  /** Nobody is there, or the connection broke. */
  NOT_CONNECTED,
  /** The certificate is not valid for the host. */
  NOT_TRUSTED,
  TIMED_OUT,
  /** The receiver answered with a redirect, and redirects are never followed. */
  REDIRECT_NOT_FOLLOWED,
  /** The receiver is gone (410) and wants no more messages. */
  GONE,
  /** Any other status than 2xx. */
  STATUS_NOT_SUCCESS
}
