package fr.allervers.web;

import fr.allervers.web.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Aller-Vers: the server without arguments, a command of the command line with one. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AllerVers {

    /**
     * Dispatches before anything of Spring is loaded, which a command has no need of.
     *
     * @param args none or settings such as {@code --server.port=8081} to start the server, or a command and its
     *     arguments
     */
    public static void main(String[] args) {
        if (args.length == 0 || args[0].matches("--[\\w-]+\\..*")) {
            serve(args);
            return;
        }
        int status = Commands.ofProcess(AllerVers::serve).run(args);
        if (status != Commands.STILL_RUNNING) {
            System.exit(status);
        }
    }

    private static void serve(String[] settings) {
        SpringApplication.run(AllerVers.class, settings);
    }
}
