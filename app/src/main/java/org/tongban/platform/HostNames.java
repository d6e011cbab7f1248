package org.tongban.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/** The names under which this machine serves: loopback and its host name. */
final class HostNames {

  private static final Pattern DNS_NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  private HostNames() {}

  static List<String> dnsNames() {
    var names = new ArrayList<String>(List.of("localhost"));
    try {
      String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      if (DNS_NAME.matcher(host).matches() && !names.contains(host)) {
        names.add(host);
      }
    } catch (IOException _) {
      // A machine without a resolvable name is reached by loopback alone.
    }
    return names;
  }

  /** What a certificate for these names is valid for. */
  static GeneralName[] alternativeNames(List<String> dnsNames) {
    var names = new ArrayList<GeneralName>();
    dnsNames.forEach(name -> names.add(new GeneralName(GeneralName.dNSName, name)));
    names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    names.add(new GeneralName(GeneralName.iPAddress, "::1"));
    return names.toArray(GeneralName[]::new);
  }

  /** What an authority for these names may sign for, and nothing else. */
  static GeneralName[] permitted(List<String> dnsNames) {
    var names = new ArrayList<GeneralName>();
    dnsNames.forEach(name -> names.add(new GeneralName(GeneralName.dNSName, name)));
    names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1/32"));
    names.add(new GeneralName(GeneralName.iPAddress, "::1/128"));
    return names.toArray(GeneralName[]::new);
  }
}
