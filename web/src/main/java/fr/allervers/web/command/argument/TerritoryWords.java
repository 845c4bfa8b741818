package fr.allervers.web.command.argument;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.problem.Problem;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code --territory} names, for reading demand: a territory by name or folder, or a problem file.
 *
 * @param id of the territory or problem
 */
public record TerritoryWords(String id, Vocabulary vocabulary) {

    /** Communes, themes, audiences and means of transport are the same in every quarter. */
    private static final Quarter ANY = Quarter.parse("2027-Q1");

    /** @throws Refusal where it is neither, or with all its faults */
    public static TerritoryWords of(String text) {
        if (isFile(text)) {
            Problem problem = ContractFiles.problem(Path.of(text));
            return new TerritoryWords(problem.id(), Vocabulary.of(problem, List.of()));
        }
        var territory = TerritoryArgument.read(text);
        return new TerritoryWords(
                territory.settings().id(),
                Vocabulary.of(territory.problem(ANY), territory.synonyms()).wishing(territory));
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
