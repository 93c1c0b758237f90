using Bizproc.Emulator.Http;
using Bizproc.Emulator.Registry;

namespace Bizproc.Emulator.Control;

/// <summary>The calls under <c>/emulator/</c>, which no portal has: looking into it, and changing what a portal does not let one change.</summary>
internal sealed class ControlCalls(PortalStore store)
{
    /// <summary>Answers <c>GET /emulator/state</c> and the like.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="name">What follows <c>/emulator/</c>.</param>
    public (int Http, string Json) Answer(string verb, string name)
    {
        switch (verb, name)
        {
            case ("GET", "state"):
                lock (store.Gate) return (StatusCodes.Status200OK, StateText.Of(store));

            case ("POST", "reset"):
                lock (store.Gate) store.Clear();
                return (StatusCodes.Status200OK, """{"ok":true}""");

            default:
                return (StatusCodes.Status400BadRequest, AnswerText.Failure("UNKNOWN_CONTROL_CALL", $"The emulator has no {verb} /emulator/{name}"));
        }
    }
}
