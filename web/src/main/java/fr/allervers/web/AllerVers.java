package fr.allervers.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Aller-Vers: the server without arguments, a command of the command line with one. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AllerVers {

    /**
     * @param args none to start the server, or a command and its arguments
     */
    public static void main(String[] args) {
        SpringApplication.run(AllerVers.class, args);
    }
}
