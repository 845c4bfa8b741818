/** Reading one version of a plan: map, calendar, list and workshop sheet, and its REST. */
@NullMarked
package fr.allervers.web.plan;

import org.jspecify.annotations.NullMarked;
