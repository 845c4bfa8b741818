/** What is wrong with what was read, where, and what was probably meant: faults are collected, then told together. */
@NullMarked
package fr.allervers.data.fault;

import org.jspecify.annotations.NullMarked;
