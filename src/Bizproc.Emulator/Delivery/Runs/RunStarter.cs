using System.Globalization;
using System.Security.Cryptography;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>Starts actions as a workflow does (portal: 10).</summary>
internal sealed class RunStarter(PortalStore store, StepLauncher launcher)
{
    /// <summary>Starts an action.</summary>
    /// <returns>The run; <see langword="null"/> if the application has no such action.</returns>
    /// <exception cref="InvalidOperationException">Too many runs wait to be sent.</exception>
    public Run? Start(RunRequest request) => store.Change(state => Start(request, state));

    private Run? Start(RunRequest request, PortalState state)
    {
        if (state.Registrations.Find(request.Application, request.Code) is not { } action) return null;

        var launch = new StepLaunch(
            action,
            StepLauncher.NewWorkflow(),
            ActivityName(action.Kind),
            RunDocument.Create(request, action),
            InputsOf(action, JsonBodyParser.ReadNode(request.Values), JsonBodyParser.ReadNode(request.Document)),
            StepSettings.Create(action, JsonBodyParser.ReadNode(request.Settings)));
        return launcher.Launch(launch, request.SendsForm, state);
    }

    /// <summary>Gets the values of the designer, or the defaults, and evaluates the expressions in them.</summary>
    private static PhpArray InputsOf(Registration action, PhpArray given, PhpArray document)
    {
        var inputs = new PhpArray();
        var (source, budget) = (new DocumentSource(document), new ValueBudget());
        foreach (var property in PropertyDefinition.ReadInputs(action))
        {
            inputs[property.Key] = WorkflowExpression.Evaluate(FieldOf(given, property.Key) ?? property.Default, source, budget);
        }

        return inputs;
    }

    /// <summary>
    /// Gets a value of the designer; <see langword="null"/> if it has none. Its fields ignore case (portal: 4.4), but the exact name wins. A field
    /// that was left blank is an empty text: only the form of a new step begins with the default.
    /// </summary>
    private static PhpValue? FieldOf(PhpArray given, string key)
    {
        var value = given.Contains(key) ? given[key] : given.FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
        return value is { IsNull: true } ? new PhpString("") : value;
    }

    /// <summary>Creates the name of a step: long in the workflow designer, short in automation rules (portal: 10.4).</summary>
    private static string ActivityName(RegistrationKind kind)
    {
        if (kind == RegistrationKind.Robot) return "A1";

        return "A" + string.Join('_', Enumerable.Range(0, 4).Select(static _ => RandomNumberGenerator.GetInt32(10_000, 100_000).ToString(CultureInfo.InvariantCulture)));
    }
}
