/** Sentences for people, in French first and English second. */
@NullMarked
package fr.allervers.data.words;

import org.jspecify.annotations.NullMarked;
