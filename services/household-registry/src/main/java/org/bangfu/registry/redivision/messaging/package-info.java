/** What others are told of changes of divisions. */
@NullMarked
package org.bangfu.registry.redivision.messaging;

import org.jspecify.annotations.NullMarked;
