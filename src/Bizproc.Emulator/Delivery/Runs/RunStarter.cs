using System.Globalization;
using System.Security.Cryptography;
using Bizproc.Emulator.Access;
using Bizproc.Emulator.Delivery;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Registry;
using Bizproc.Emulator.State;
using Bizproc.Emulator.Values;
using Bizproc.Emulator.Workflow;

namespace Bizproc.Emulator.Runs;

/// <summary>Starts actions as a workflow does: makes the step and the form, and hands the form to the queue (portal: 10).</summary>
internal sealed class RunStarter(PortalStore store, TokenRegistry access, RunQueue queue)
{
    /// <summary>Starts an action.</summary>
    /// <returns>The run, or <see langword="null"/> if the application has no such action.</returns>
    /// <exception cref="InvalidOperationException">Too many runs wait to be sent.</exception>
    public Run? Start(RunRequest request)
    {
        lock (store.Gate)
        {
            if (store.Registrations.Find(request.Application, request.Code) is not { } action) return null;

            var run = Prepare(request, action);
            if (!queue.TryAdd(run)) throw new InvalidOperationException("Too many runs wait to be sent to their handlers; try again later");

            store.Keep(run);
            return run;
        }
    }

    private Run Prepare(RunRequest request, Registration action)
    {
        var now = store.Clock.GetUtcNow();
        var settings = StepSettings.Create(action, JsonBodyParser.ReadNode(request.Settings));
        var inputs = InputsOf(action, JsonBodyParser.ReadNode(request.Values), JsonBodyParser.ReadNode(request.Document));
        var token = new EventToken(NewWorkflow(), ActivityName(action.Kind), EventToken.NewEvent());
        var step = Step.Start(token, action, settings, inputs, now);

        var properties = FormProperties(action, step.Values);
        var form = RunForm.Create(token, token.Write(store.Identity.SigningKey), action.Code, RunDocument.Create(request, action), properties, settings, now);
        var tokens = settings.User > 0 ? access.TokensOf(action.Application, settings.User) : null;
        var auth = AuthBlock.Create(store.Identity, store.Applications.Get(action.Application), tokens, hasRefreshToken: !store.Settings.OmitsRefreshTokens);
        if (store.Settings.OmitsMemberId) auth.Remove("member_id");
        form["auth"] = auth;
        return new Run(store.Runs.NextId(), action, step, settings.Waits, PhpFormWriter.Bytes(form), now);
    }

    /// <summary>What the designer gave, or the default; both may be worked out only now.</summary>
    private static PhpArray InputsOf(Registration action, PhpArray given, PhpArray document)
    {
        var inputs = new PhpArray();
        var budget = new ValueBudget();
        foreach (var property in PropertyDefinition.ReadInputs(action))
        {
            var value = FieldOf(given, property.Key);
            inputs[property.Key] = WorkflowExpression.Evaluate(value.IsNull ? property.Default : value, document, budget);
        }

        return inputs;
    }

    /// <summary>The designer's fields know no case (portal: 4.4); the exact name goes first.</summary>
    private static PhpValue FieldOf(PhpArray given, string key) =>
        given.Contains(key) ? given[key] : given.FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value ?? PhpNull.Value;

    private PhpArray FormProperties(Registration action, PhpArray slots)
    {
        var dates = new PortalDates(store.Settings.DateFormat);
        var properties = new PhpArray();
        foreach (var property in PropertyDefinition.ReadInputs(action)) properties[property.Key] = InputValue.Convert(property, slots[property.Key], dates);
        return properties;
    }

    private static string NewWorkflow() =>
        $"{RandomNumberGenerator.GetHexString(14, lowercase: true)}.{RandomNumberGenerator.GetString("0123456789", 8)}";

    /// <summary>Names of steps: long ones from the workflow designer, short ones from automation rules (portal: 10.4).</summary>
    private static string ActivityName(RegistrationKind kind)
    {
        if (kind == RegistrationKind.Robot) return "A1";

        return "A" + string.Join('_', Enumerable.Range(0, 4).Select(static _ => RandomNumberGenerator.GetInt32(10_000, 100_000).ToString(CultureInfo.InvariantCulture)));
    }
}
