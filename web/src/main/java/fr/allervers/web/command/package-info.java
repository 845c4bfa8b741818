/**
 * The commands, each one class, none of which needs Spring: {@code solve}, {@code check}, {@code bound}, {@code
 * explain}, {@code export} for plans, {@code example}, {@code territory}, {@code demand}, {@code venues}, {@code roads},
 * {@code buses}, {@code travel} for problems, {@code serve} for the pages. {@link Commands} puts them together.
 */
@NullMarked
package fr.allervers.web.command;

import org.jspecify.annotations.NullMarked;
