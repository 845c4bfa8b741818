package fr.allervers.web.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.UnknownQuarterException;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionJobsTest {

    @TempDir
    private Path folder;

    @Test
    void jobsOfVersionsOrProblemsThatAreNoMoreDoNotHideTheOthers() {
        var source = TestDatabase.H2.source(folder);
        var store = TestDatabase.H2.store(source);
        var jobs = new VersionJobs(store, new Jobs(store, source));
        for (var version : new String[] {"kept", "removed", "superseded"}) {
            jobs.ask(JobKind.MEND, version, Map.of("version", version), 3);
        }

        assertThat(jobs.last(JobKind.MEND, 3, job -> true, VersionJobsTest::read))
                .containsExactly("kept");
    }

    private static String read(Job job) {
        if (job.arguments().contains("removed")) {
            throw new UnknownVersionException("removed");
        }
        if (job.arguments().contains("superseded")) {
            throw new UnknownQuarterException("superseded");
        }
        return "kept";
    }
}
