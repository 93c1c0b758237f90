// Draws the settings that every step has: waiting, its time limit, and the user whose tokens the handler receives.
import { el } from "./dom.js";

export function stepOf(step, id) {
  const waits = step.isFixed ? step.waits : null;
  const wait = el("select", { id: `${id}/wait`, disabled: step.isFixed, "aria-describedby": `${id}/wait/about` },
    el("option", { value: "Y", selected: step.waits }, "Yes"), el("option", { value: "N", selected: !step.waits }, "No"));
  const limit = el("input", { id: `${id}/limit`, type: "number", min: "0", max: "157680000", inputmode: "numeric", placeholder: "none" });
  const unit = el("select", { id: `${id}/unit`, "aria-label": "Unit of the time limit" },
    step.units.map((choice) => el("option", { value: choice.id, selected: choice.id === "m" }, choice.label)));
  const user = el("input", { id: `${id}/user`, type: "text", placeholder: "user_1", value: step.runAs, autocomplete: "off" });
  const limitField = el("div", { class: "field" }, el("label", { for: limit.id }, "Time limit"), el("div", { class: "row" }, limit, unit));
  const showLimit = () => { limitField.hidden = wait.value !== "Y"; };
  wait.addEventListener("change", showLimit);
  showLimit();

  const inputs = [wait, limit, unit, user];
  return {
    node: el("fieldset", { class: "step" },
      el("legend", {}, "The step"),
      el("div", { class: "fields" },
        el("div", { class: "field" },
          el("label", { for: wait.id }, "Wait for the answer"), wait,
          el("p", { class: "quiet", id: `${id}/wait/about` }, step.waitNote)),
        limitField,
        el("div", { class: "field" },
          el("label", { for: user.id }, "Run as"), user,
          el("p", { class: "quiet" }, "If empty, the handler receives no tokens")))),
    read: () => ({
      ...(waits === null ? { UseSubscription: wait.value } : {}),
      ...(limit.value && wait.value === "Y" ? { TimeoutDuration: limit.value, TimeoutDurationType: unit.value } : {}),
      ...(user.value === step.runAs ? {} : { AuthUserId: user.value }),
    }),
    state: () => inputs.map((input) => input.value),
    restore: (values) => {
      inputs.forEach((input, index) => { if (!input.disabled) input.value = values[index]; });
      showLimit();
    },
  };
}
