/** How complete the figures are: what the topics hold against what has been counted. */
@NullMarked
package org.bangfu.reporting.completeness;

import org.jspecify.annotations.NullMarked;
