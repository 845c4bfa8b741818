package fr.allervers.web.command.argument;

import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/** A whole number; refused in the caller's language where it is none. */
public class WholeNumber implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.wrongInput(Messages.of("usage.wholeNumber", text));
        }
    }

    /**
     * The figure given for an option, or the usual one where none is.
     *
     * @throws Refusal where it is not from 0 to {@code most}
     */
    static int upTo(int most, String option, @Nullable Long given, int usual) {
        if (given == null) {
            return usual;
        }
        if (given < 0 || given > most) {
            throw Refusal.wrongInput(Messages.of("usage.figure", option, String.valueOf(given), most));
        }
        return given.intValue();
    }

    /** A whole number of 1 or more. */
    public static final class Positive extends WholeNumber {

        @Override
        public Long convert(String text) {
            var number = super.convert(text);
            if (number < 1) {
                throw Refusal.wrongInput(Messages.of("usage.positive", text));
            }
            return number;
        }
    }
}
