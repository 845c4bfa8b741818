package fr.allervers.web.command.terminal;

import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with the arguments of a command, in words. */
public final class UsageFaults {

    private UsageFaults() {}

    /** The fault, and where to read what would be right. */
    public static List<Sentence> of(ParameterException fault) {
        var messages = new ArrayList<>(whatIsWrong(fault));
        messages.add(Messages.of(
                "usage.help", fault.getCommandLine().getCommandSpec().qualifiedName()));
        return messages;
    }

    private static List<Sentence> whatIsWrong(ParameterException fault) {
        if (fault.getCause() instanceof Refusal refusal) {
            return List.of(
                    Messages.of("usage.invalid", name(fault), refusal.messages().get(0)));
        }
        if (fault instanceof MissingParameterException missing) {
            return missing.getMissing().stream()
                    .map(arg -> Messages.of("usage.missing", name(arg)))
                    .toList();
        }
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return List.of(unknown(unmatched));
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return List.of(Messages.of("usage.twice", name(twice.getOverwritten())));
        }
        return List.of(Messages.of("usage.other", String.valueOf(fault.getMessage())));
    }

    private static Sentence unknown(UnmatchedArgumentException unmatched) {
        var words = String.join(" ", unmatched.getUnmatched());
        var near = unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "));
        return near.isEmpty() ? Messages.of("usage.unknown", words) : Messages.of("usage.unknownNear", words, near);
    }

    private static String name(ParameterException fault) {
        var arg = fault.getArgSpec();
        return arg == null ? "" : name(arg);
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
