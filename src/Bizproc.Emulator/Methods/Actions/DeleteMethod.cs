using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>The method <c>delete</c>, which removes a registration and its placement (portal: 8).</summary>
internal sealed class DeleteMethod(RegistrationKind kind) : ActionMethod(kind, "delete")
{
    protected override MethodResult Invoke(string application, PhpArray parameters, PortalState state)
    {
        var code = KeyCase.UpperTop(parameters)["CODE"];
        if (ActionChecks.Code(code) is { } refusal) return refusal;
        if (state.Registrations.Find(application, Kind, code.ToText()) is not { } row) return ActionAnswers.NotFound;

        state.Registrations.Remove(row);
        state.Placements.Remove(application, row.Code);
        return MethodResult.True;
    }
}
