/**
 * The household registry: divisions, households and their members, stations and information
 * managers, rosters, and the benefit ledger. It owns the personal data of all of these, and nothing
 * personal leaves it in an event.
 */
@NullMarked
package org.bangfu.registry;

import org.jspecify.annotations.NullMarked;
