/** Pages of appointments: residents, windows, the hall's board and the county's set-up. */
@NullMarked
package org.tongban.appointments.web;

import org.jspecify.annotations.NullMarked;
