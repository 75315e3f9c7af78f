/** The divisions' codes and names: what exists, what lies in what, and what it is called. */
@NullMarked
package org.bangfu.reporting.division;

import org.jspecify.annotations.NullMarked;
