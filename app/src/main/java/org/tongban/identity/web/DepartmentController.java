package org.tongban.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tongban.identity.Departments;
import org.tongban.identity.NamedDepartment;
import org.tongban.kernel.Access;
import org.tongban.kernel.Actor;
import org.tongban.kernel.Department;
import org.tongban.kernel.Refusal;
import org.tongban.kernel.Role;
import org.tongban.ui.References;

/** The administrator's list of departments (部门管理). */
@Controller
@RequestMapping("/admin/departments")
@Access(roles = Role.ADMINISTRATOR, scope = Access.Scope.INSTALLATION)
class DepartmentController {

  private final Departments departments;
  private final References references;

  DepartmentController(Departments departments, References references) {
    this.departments = departments;
    this.references = references;
  }

  @GetMapping
  ModelAndView list() {
    return page(DepartmentForm.EMPTY, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView name(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String zhCn,
      @RequestParam(defaultValue = "") String zhTw,
      @RequestParam(defaultValue = "") String en,
      Actor actor) {
    DepartmentForm typed =
        new DepartmentForm(code.strip(), zhCn.strip(), zhTw.strip(), en.strip(), "", "", "");
    if (!Department.isCode(typed.code())) {
      return again(typed, "code", "identity.refused.department-code");
    }
    try {
      departments.name(
          actor,
          new NamedDepartment(
              new Department(typed.code()), typed.zhCn(), typed.zhTw(), typed.en()));
    } catch (Refusal refusal) {
      return again(typed, typed.missing(), refusal.messageKey());
    }
    return new ModelAndView("redirect:/admin/departments");
  }

  private ModelAndView again(DepartmentForm typed, String field, String problem) {
    return page(typed.wrong(field, problem, references.next()), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(DepartmentForm form, HttpStatus status) {
    ModelAndView page = new ModelAndView("identity/admin-departments", "form", form);
    page.addObject("departments", departments.all());
    page.setStatus(status);
    return page;
  }
}
