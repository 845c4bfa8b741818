package fr.allervers.web.command.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.continuity.QuarterDraft;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The files of a quarter's draft in one folder: {@code problem.json}, {@code plan.json}, {@code summary.txt}. */
public record DraftFiles(OutputFile problem, OutputFile plan, OutputFile summary) {

    /**
     * The files of a folder, which is made where it is not there.
     *
     * @param sources files that the draft is made from, none of which is written over
     * @throws Refusal where one would be, or a file cannot be written
     */
    public static DraftFiles in(Path folder, List<Path> sources) {
        OutputFile.makeFolder(folder);
        return new DraftFiles(
                file(folder, "problem.json", sources),
                file(folder, "plan.json", sources),
                file(folder, "summary.txt", sources));
    }

    private static OutputFile file(Path folder, String name, List<Path> sources) {
        var path = folder.resolve(name);
        if (sources.stream().anyMatch(s -> OutputFile.isSameFile(s, path))) {
            throw Refusal.wrongInput(Messages.of("replan.source", path.toString()));
        }
        return OutputFile.at(path);
    }

    /** Writes the draft, and its summary in a language. */
    public void write(QuarterDraft draft, List<Sentence> lines, Locale language) {
        var text = lines.stream().map(l -> l.in(language) + "\n").collect(joining());
        problem.write(out -> ContractFiles.write(draft.next().problem(), out));
        plan.write(out -> ContractFiles.write(draft.plan(), out));
        summary.write(out -> out.write(text.getBytes(UTF_8)));
    }
}
