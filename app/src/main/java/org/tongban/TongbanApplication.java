package org.tongban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: a modular monolith, one package per module. */
@SpringBootApplication
public class TongbanApplication {

  static void main(String[] args) {
    SpringApplication.run(TongbanApplication.class, args);
  }
}
