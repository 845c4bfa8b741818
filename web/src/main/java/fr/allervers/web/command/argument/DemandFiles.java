package fr.allervers.web.command.argument;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.DemandTable;
import fr.allervers.data.demand.UnreadableDemandException;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.shape.DemandRowsShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Demand on disk: as a table, or as JSON with the contract's rows. */
public final class DemandFiles {

    private DemandFiles() {}

    /**
     * What is read of a file.
     *
     * @param quarter that its demand is for, null where that is not known
     * @throws Refusal where the file is no table of demand
     */
    public static DemandReading reading(
            Path source, Vocabulary vocabulary, @Nullable Quarter quarter, boolean acceptProposed, Answers answers) {
        try {
            var workbook = SheetFile.read(source, vocabulary::knows);
            var reader = new DemandReader(vocabulary, quarter);
            return reader.read(workbook, acceptProposed ? reader.acceptingProposals(workbook, answers) : answers);
        } catch (UnreadableSheetException e) {
            throw Refusal.wrongInput(Messages.of("file.fault", source.toString(), e.sentence()));
        } catch (UnreadableDemandException e) {
            throw Refusal.wrongInput(Messages.of("file.fault", source.toString(), e.sentence()));
        }
    }

    /** The rows of a reading, each with the file it comes from. */
    public static List<Demand> demand(DemandReading reading, Path source) {
        var origin = Provenance.sourced(String.valueOf(source.getFileName()));
        return reading.rows().stream().map(r -> r.demand(origin)).toList();
    }

    /**
     * The demand of a file that has nothing doubtful in it.
     *
     * @param quarter that it is for, null where that is not known
     * @throws Refusal where something is
     */
    public static List<Demand> read(Path file, Vocabulary vocabulary, @Nullable Quarter quarter) {
        var reading = reading(file, vocabulary, quarter, false, Answers.NONE);
        if (!reading.isComplete()) {
            throw Refusal.wrongInput(Messages.of("demand.doubtful", file.toString(), reading.open()));
        }
        return demand(reading, file);
    }

    /** Writes JSON where the name ends so, otherwise a table. */
    public static void write(List<Demand> demand, Vocabulary vocabulary, Locale language, OutputFile target) {
        boolean json = target.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        target.write(out -> {
            if (json) {
                out.write(JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(DemandRowsShape.of(demand)));
            } else {
                new DemandTable(vocabulary).write(demand, language, out);
            }
        });
    }
}
