/** The one published plan of a quarter: what to look at before, what changes for whom, and what to tell them. */
@NullMarked
package fr.allervers.web.publication;

import org.jspecify.annotations.NullMarked;
