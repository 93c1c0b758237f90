using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>The method <c>app.option.get</c>, which returns one option or all of them (portal: 8.1).</summary>
internal sealed class OptionGetMethod() : ApplicationMethod("app.option.get", scope: null)
{
    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        var options = state.Options.GetAll(application);
        return new MethodResult(parameters["option"].IsNull ? options : options[parameters["option"].ToText()]);
    }
}
