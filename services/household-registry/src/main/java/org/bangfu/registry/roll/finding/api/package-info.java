/** Findings over HTTP. */
@NullMarked
package org.bangfu.registry.roll.finding.api;

import org.jspecify.annotations.NullMarked;
