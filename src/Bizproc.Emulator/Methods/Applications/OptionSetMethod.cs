using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Applications;

/// <summary>The method <c>app.option.set</c>, which adds options and replaces those with the same name (portal: 8.1).</summary>
internal sealed class OptionSetMethod() : ApplicationMethod("app.option.set", scope: null)
{
    private const string Options = "options";

    protected override MethodResult Invoke(string application, Caller caller, PhpArray parameters, PortalState state)
    {
        var given = parameters.Contains(Options) ? parameters[Options] : parameters;
        if (given is not PhpArray { IsEmpty: false } options) return GeneralAnswers.MissingArgument(Options);
        if (!caller.IsAdministrator) return GeneralAnswers.AdministratorRequired;

        return state.Options.TryMerge(application, options) ? MethodResult.True : OptionAnswers.TooLong;
    }
}
