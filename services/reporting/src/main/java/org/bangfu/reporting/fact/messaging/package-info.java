/**
 * The other services' events as reporting reads them: our own records with only the fields that are
 * counted, and what each of them counts.
 */
@NullMarked
package org.bangfu.reporting.fact.messaging;

import org.jspecify.annotations.NullMarked;
