/**
 * The command line: {@code solve}, {@code check}, {@code example} and {@code serve}, each one class, none of which
 * needs Spring.
 */
@NullMarked
package fr.allervers.web.command;

import org.jspecify.annotations.NullMarked;
