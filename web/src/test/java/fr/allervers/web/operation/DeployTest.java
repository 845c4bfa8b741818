package fr.allervers.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RunningApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the container's recipe and the service's unit say, held to what the build makes and the program knows. */
@RunningApplication
class DeployTest {

    private static final Path DEPLOY = Path.of("..", "deploy");

    @LocalServerPort
    private int port;

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }

    /** The first group of a pattern's only match. */
    private static String only(String text, String pattern) {
        var found = all(text, pattern);
        assertThat(found).as(pattern).hasSize(1);
        return found.get(0);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void theContainerCopiesTheFolderThatTheBuildMakes() throws Exception {
        var recipe = read("Containerfile");
        var pom = Files.readString(Path.of("pom.xml"));

        var name = only(pom, "<finalName>([^<]+)</finalName>");
        assertThat(pom)
                .contains("<install.folder>${project.build.directory}/${project.build.finalName}</install.folder>");
        assertThat(only(recipe, "^WORKDIR (/build)$")).isEqualTo("/build");
        assertThat(only(recipe, "^COPY --from=build (\\S+) /opt/aller-vers/$"))
                .isEqualTo("/build/web/target/" + name + "/");
        for (var file : all(pom, "<include>(aller-vers[^<]*)</include>")) {
            assertThat(DEPLOY.resolve(file))
                    .as("what the build puts into that folder")
                    .isRegularFile();
        }
        assertThat(only(recipe, "^ENTRYPOINT \\[\"(.+)\"\\]$")).isEqualTo("/opt/aller-vers/aller-vers");
        assertThat(DEPLOY.resolve("aller-vers")).isExecutable();
    }

    @Test
    void theArchiveIsMadeByTheJavaThatUsesIt() throws Exception {
        var images = all(read("Containerfile"), "^FROM (\\S+)");

        assertThat(images).hasSize(2);
        assertThat(images.get(0)).isEqualTo(images.get(1));
    }

    @Test
    void theServiceStartsTheScriptOfTheFolderThatIsInstalled() throws Exception {
        assertThat(only(read("aller-vers.service"), "^ExecStart=(.+)$")).isEqualTo("/opt/aller-vers/aller-vers");
        assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                .contains("cp -a web/target/aller-vers /opt/", "cp deploy/aller-vers.service /etc/systemd/system/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Containerfile", "aller-vers.service"})
    void itsSettingsAreThoseOfTheProgram(String file) throws Exception {
        Map<String, Object> variables = Pattern.compile("^(?:ENV |Environment=)([A-Z_]+)=(\\S+)$", Pattern.MULTILINE)
                .matcher(read(file))
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        var binder = Binder.get(environment);

        assertThat(binder.bind("allervers.data.folder", String.class).get()).isEqualTo("/var/lib/aller-vers");
        assertThat(binder.bind("allervers.sign-in.required", Boolean.class).get())
                .isTrue();
        assertThat(variables.keySet())
                .isSubsetOf("ALLERVERS_DATA_FOLDER", "ALLERVERS_SIGNIN_REQUIRED", "SERVER_ADDRESS");
    }

    @Test
    void theContainerIsHealthyWhileTheServerWorksAndElseNot() throws Exception {
        var check = only(read("Containerfile"), "CMD \\[\"bash\", \"-c\", \"(.+)\"\\]$")
                .replace("\\\\", "\\");
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }

        assertThat(status(check, port)).isZero();
        assertThat(status(check, nobody)).isNotZero();
    }

    private static int status(String check, int port) throws Exception {
        var bash = new ProcessBuilder("bash", "-c", check).redirectErrorStream(true);
        bash.environment().put("SERVER_PORT", String.valueOf(port));
        var started = bash.start();
        assertThat(started.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return started.exitValue();
    }
}
