package org.tongban.appointments;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long appointments and queue numbers are kept, prefix {@code tongban.appointments} (保存期限).
 *
 * @param kept counted from their day; longer than rules look back on missed appointments
 */
@ConfigurationProperties("tongban.appointments")
record VisitSettings(@DefaultValue("P2Y") Period kept) {}
