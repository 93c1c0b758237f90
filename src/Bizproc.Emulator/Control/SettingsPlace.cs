using Bizproc.Emulator.Delivery.Lifecycle;
using Bizproc.Emulator.State;

namespace Bizproc.Emulator.Control;

/// <summary>Finds the step whose settings a page shows.</summary>
internal static class SettingsPlace
{
    /// <returns>The step; <see langword="null"/> if the request names no template, or no action that exists.</returns>
    /// <exception cref="ControlException">The template does not exist, or has no such step of the action.</exception>
    public static TemplateStep? Find(SettingsRequest request, PortalState state)
    {
        if (request.TemplateId is not { } id)
        {
            return request.Step is null
                ? null
                : throw new ControlException("WRONG_REQUEST", $"The step '{request.Step}' is in a template, so the request must name the template as well");
        }

        var template = state.Templates.Find(id) ?? throw new ControlException("TEMPLATE_NOT_FOUND", $"The portal has no template {id}");
        if (state.Registrations.Find(request.Application, request.Code) is not { } action) return null;

        return TemplateStep.Find(template, action, request.Step)
            ?? throw new ControlException("STEP_NOT_FOUND", $"Template {id} has no step {(request.Step is null ? "" : $"'{request.Step}' ")}of the action '{request.Code}' of {request.Application}");
    }
}
