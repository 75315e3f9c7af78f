/**
 * What households are insured by against falling back into poverty (防贫保险), and what was paid out.
 */
@NullMarked
package org.bangfu.registry.standing.insurance;

import org.jspecify.annotations.NullMarked;
