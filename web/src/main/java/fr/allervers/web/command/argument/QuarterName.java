package fr.allervers.web.command.argument;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import fr.allervers.web.command.terminal.Refusal;
import picocli.CommandLine.ITypeConverter;

/** A quarter as {@link Quarter#parse} reads it. */
public final class QuarterName implements ITypeConverter<Quarter> {

    @Override
    public Quarter convert(String text) {
        try {
            return Quarter.parse(text);
        } catch (UnreadableQuarterException e) {
            throw Refusal.wrongInput(e.sentence());
        }
    }
}
