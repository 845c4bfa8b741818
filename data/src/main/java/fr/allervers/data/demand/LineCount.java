package fr.allervers.data.demand;

import org.jspecify.annotations.Nullable;

/**
 * How the lines of a file become demand, so that somebody can count after.
 *
 * @param lines with something in them, below the headings
 * @param passed those of them that ask for nothing: totals, headings again, titles of groups, notes, lines without residents
 * @param unread lines of tables that are not looked into before a question about their sheets or columns is answered:
 *     which of them are demand is not known
 * @param found figures that ask for something, whatever is decided: the same number after each answer about a row
 * @param joined demands that were added to another for the same commune, theme, audience, means and priority
 * @param again residents who count once more in the rows taken, as an answer has them ask for several themes
 * @param inWords figures of rows that are read, as far as they are written in words
 * @param total residents that the file says it has in all, null where it does not say it once
 */
public record LineCount(
        int lines,
        int passed,
        int unread,
        int found,
        int joined,
        int again,
        FiguresInWords inWords,
        @Nullable Long total) {}
