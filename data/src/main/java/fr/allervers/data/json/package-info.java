/**
 * Problems, plans and travel tables as JSON: each field is declared once with its name, its kind of value, its limits and
 * its getter, and by that it is read, with every fault named at its place, written, stable byte for byte, and checked in
 * memory.
 */
@NullMarked
package fr.allervers.data.json;

import org.jspecify.annotations.NullMarked;
