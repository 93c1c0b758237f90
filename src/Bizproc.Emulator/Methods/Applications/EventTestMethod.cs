using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>The method <c>event.test</c>, which sends <c>ONAPPTEST</c> with the parameters of the call to the bound addresses (portal: 24.5).</summary>
internal sealed class EventTestMethod() : EventMethod("test")
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        state.Engine!.SendTest(application, caller.User, parameters, state);
        return MethodResult.True;
    }
}
