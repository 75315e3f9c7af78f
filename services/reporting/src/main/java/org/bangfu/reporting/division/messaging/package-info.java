/** What the registry tells of changes of divisions. */
@NullMarked
package org.bangfu.reporting.division.messaging;

import org.jspecify.annotations.NullMarked;
