/**
 * Keycloak on one machine: its distribution, the realm of the deployment with the accounts that
 * exist only here, and the tokens of those accounts.
 */
@NullMarked
package org.bangfu.local.identity;

import org.jspecify.annotations.NullMarked;
