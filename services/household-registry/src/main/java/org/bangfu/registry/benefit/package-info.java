/**
 * The benefit ledger: what a household received and earned, told by the events of the services in
 * which it happened.
 */
@NullMarked
package org.bangfu.registry.benefit;

import org.jspecify.annotations.NullMarked;
