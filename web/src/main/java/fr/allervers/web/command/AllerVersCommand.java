package fr.allervers.web.command;

import fr.allervers.web.command.argument.LanguageName;
import fr.allervers.web.command.terminal.BuildVersion;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Preferences;
import fr.allervers.web.command.terminal.Refusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code aller-vers}: what all commands have in common. Does nothing by itself. */
@SuppressWarnings("UnusedVariable") // options for Preferences
@Command(name = "aller-vers", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class)
final class AllerVersCommand implements Callable<Integer> {

    /** Read by {@link Preferences}; here to be known and checked. */
    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            scope = ScopeType.INHERIT,
            converter = LanguageName.class,
            descriptionKey = "lang")
    private String language = "";

    /** Read by {@link Preferences}; here to be known. */
    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "json")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var commands = String.join(", ", spec.subcommands().keySet());
        throw Refusal.wrongInput(Messages.of("usage.noCommand", commands), Messages.of("usage.help", "aller-vers"));
    }
}
