using System.Globalization;
using System.Security.Cryptography;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>Starts actions as a workflow does: creates the step and the form, and queues the form (portal: 10).</summary>
internal sealed class RunStarter(PortalStore store, TokenRegistry access, RunQueue queue)
{
    private static readonly HandlerReply NotSent = new(Status: null, Body: null, "The portal did not send the form, because the test does", TimeSpan.Zero) { IsUnsent = true };

    /// <summary>Starts an action.</summary>
    /// <returns>The run; <see langword="null"/> if the application has no such action.</returns>
    /// <exception cref="InvalidOperationException">Too many runs wait to be sent.</exception>
    public Run? Start(RunRequest request) => store.Change(state => Start(request, state));

    private Run? Start(RunRequest request, PortalState state)
    {
        if (state.Registrations.Find(request.Application, request.Code) is not { } action) return null;

        var run = Prepare(request, action, state);
        if (!request.SendsForm) run.Receive(NotSent);
        else if (!queue.TryAdd(run)) throw new InvalidOperationException("Too many runs wait to be sent to their handlers. Try again later");

        state.Keep(run);
        return run;
    }

    private Run Prepare(RunRequest request, Registration action, PortalState state)
    {
        var now = state.Clock.GetUtcNow();
        var settings = StepSettings.Create(action, JsonBodyParser.ReadNode(request.Settings));
        var inputs = InputsOf(action, JsonBodyParser.ReadNode(request.Values), JsonBodyParser.ReadNode(request.Document));
        var token = new EventToken(NewWorkflow(), ActivityName(action.Kind), EventToken.NewEvent());
        var step = Step.Start(token, action, settings, inputs, now);

        var properties = FormProperties(action, step.Values, state.Settings.DateFormat);
        string signed = token.Write(state.Identity.SigningKey);
        var form = RunForm.Create(token, signed, action.Code, RunDocument.Create(request, action), properties, settings, now);
        var tokens = settings.User > 0 ? access.GetTokens(action.Application, settings.User) : null;
        var auth = AuthBlock.Create(state.Identity, state.Applications.Get(action.Application), tokens, hasRefreshToken: !state.Settings.OmitsRefreshTokens);
        if (state.Settings.OmitsMemberId) auth.Remove("member_id");
        form["auth"] = auth;
        return new Run(state.Runs.NextId(), action, step, settings.Waits, PhpFormWriter.Bytes(form), now)
        {
            Secrets = [signed, .. AuthBlock.ListTokens(auth)],
        };
    }

    /// <summary>Gets the values of the designer, or the defaults, and evaluates the expressions in them.</summary>
    private static PhpArray InputsOf(Registration action, PhpArray given, PhpArray document)
    {
        var inputs = new PhpArray();
        var budget = new ValueBudget();
        foreach (var property in PropertyDefinition.ReadInputs(action))
        {
            inputs[property.Key] = WorkflowExpression.Evaluate(FieldOf(given, property.Key) ?? property.Default, document, budget);
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

    private static PhpArray FormProperties(Registration action, PhpArray slots, PortalDateFormat format)
    {
        var dates = new PortalDates(format);
        var properties = new PhpArray();
        foreach (var property in PropertyDefinition.ReadInputs(action)) properties[property.Key] = InputValue.Convert(property, slots[property.Key], dates);
        return properties;
    }

    private static string NewWorkflow() =>
        $"{RandomNumberGenerator.GetHexString(14, lowercase: true)}.{RandomNumberGenerator.GetString("0123456789", 8)}";

    /// <summary>Creates the name of a step: long in the workflow designer, short in automation rules (portal: 10.4).</summary>
    private static string ActivityName(RegistrationKind kind)
    {
        if (kind == RegistrationKind.Robot) return "A1";

        return "A" + string.Join('_', Enumerable.Range(0, 4).Select(static _ => RandomNumberGenerator.GetInt32(10_000, 100_000).ToString(CultureInfo.InvariantCulture)));
    }
}
