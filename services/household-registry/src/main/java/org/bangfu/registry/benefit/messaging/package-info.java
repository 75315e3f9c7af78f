/**
 * The foreign events that the ledger is told by, each as this service reads it: with the fields
 * that it uses, and no others.
 */
@NullMarked
package org.bangfu.registry.benefit.messaging;

import org.jspecify.annotations.NullMarked;
