using Bizproc.Emulator.Methods.Actions;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>
/// The method <c>event.bind</c>, which binds an address to an event (portal: 8.2). It accepts every name of an event, but only four events are ever
/// sent.
/// </summary>
internal sealed class EventBindMethod() : EventMethod("bind")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        parameters = KeyCase.UpperTop(parameters);
        string name = Ascii.ToUpper(parameters["EVENT"].ToText());
        if (parameters["EVENT"].IsEmpty) return GeneralAnswers.MissingArgument("EVENT");
        if (!IsEvent(name)) return EventAnswers.NotFound;
        if (ActionChecks.Url(parameters["HANDLER"]) is { } wrongUrl) return wrongUrl;

        int user = (int)Math.Clamp(parameters["AUTH_TYPE"].ToInteger(), 0, int.MaxValue);
        if (!caller.IsAdministrator)
        {
            // A user who is not an administrator can only bind events with their own tokens.
            if (user != 0 && user != caller.User) return GeneralAnswers.AccessDenied;
            user = caller.User;
        }

        var binding = new EventBinding(application, name, parameters["HANDLER"].ToText(), user);
        return state.EventBindings.TryAdd(binding) ? MethodResult.True : EventAnswers.AlreadyBound;
    }

    private static bool IsEvent(string name) =>
        name.StartsWith("ON", StringComparison.Ordinal) && name.All(static c => Ascii.IsLetterOrDigit(c) || c is '_' or ':' or '.');
}
